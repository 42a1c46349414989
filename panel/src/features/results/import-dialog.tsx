import { FileUp } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Textarea } from '@/components/ui/field';
import { ErrorState } from '@/components/ui/states';
import { type Columns, textOf } from '@/features/results/columns';
import { ImportColumns } from '@/features/results/import-columns';
import { ImportVerdict } from '@/features/results/import-verdict';
import { type Table, useImport, useImportPreview } from '@/features/results/results-commands';

const UNNAMED = 'readings.csv';
const EMPTY: Table = { text: '', name: UNNAMED, columns: null, at: null, lenient: true };

/** A table of figures: its columns are named, every row is judged, then the good ones are kept. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('results');
  const [table, setTable] = useState(EMPTY);
  const [at, setAt] = useState('');
  const preview = useImportPreview();
  const bring = useImport();
  const judged = preview.data?.result;
  const judge = (changed: Partial<Table>) => {
    const next = { ...table, ...changed };
    setTable(next);
    preview.mutate(next);
  };
  const begin = (text: string, name = UNNAMED) => {
    setTable({ ...table, text, name: name.replace(/[^\w. -]/g, '_').slice(-100), columns: null });
    preview.reset();
  };
  const good = judged ? judged.counts.new + judged.counts.changed : 0;
  const timed = judged?.columns.some((each) => each.field === 'observed_at') ?? true;
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t('import.title')}
      description={t('import.description')}
      footer={
        judged === undefined ? (
          <Button
            look="primary"
            disabled={table.text.trim() === ''}
            busy={preview.isPending}
            onClick={() => judge({})}
          >
            {t('import.check')}
          </Button>
        ) : (
          <>
            <Button onClick={() => begin('')}>{t('import.other')}</Button>
            <Button
              look="primary"
              disabled={good === 0}
              busy={bring.isPending || preview.isPending}
              onClick={() => bring.mutate(table, { onSuccess: onClose })}
            >
              {t('import.submit', { count: good })}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {judged ? (
          <>
            <ImportColumns result={judged} onChange={(columns: Columns) => judge({ columns })} />
            {timed ? null : (
              <Field label={t('import.at')} hint={t('import.atHint')}>
                {(given) => (
                  <Input
                    {...given}
                    type="datetime-local"
                    className="w-56"
                    value={at}
                    onChange={(event) => {
                      const typed = event.target.value;
                      setAt(typed);
                      judge({ at: typed ? new Date(typed).toISOString() : null });
                    }}
                  />
                )}
              </Field>
            )}
            <ImportVerdict result={judged} />
          </>
        ) : (
          <Source table={table} onText={begin} />
        )}
        {preview.isError ? <ErrorState error={preview.error} /> : null}
      </div>
    </Dialog>
  );
}

/** A file, or what was copied from one. */
function Source(props: {
  readonly table: Table;
  readonly onText: (text: string, name?: string) => void;
}) {
  const { t } = useTranslation('results');
  const file = useRef<HTMLInputElement>(null);
  const { text, name } = props.table;
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen) props.onText(textOf(await chosen.arrayBuffer()), chosen.name);
    event.target.value = '';
  };
  return (
    <>
      <div className="flex items-center gap-3">
        <Button onClick={() => file.current?.click()}>
          <FileUp aria-hidden />
          {t('import.file')}
        </Button>
        <span className="truncate text-ink-soft text-sm">{name === UNNAMED ? '' : name}</span>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('import.file')}
          onChange={(event) => void open(event)}
          className="hidden"
        />
      </div>
      <Field label={t('import.text')} hint={t('import.hint')}>
        {(given) => (
          <Textarea
            {...given}
            className="min-h-40 font-mono text-sm"
            value={text}
            placeholder={t('import.example')}
            onChange={(event) => props.onText(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
