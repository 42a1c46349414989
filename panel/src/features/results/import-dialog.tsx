import { FileUp } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Textarea } from '@/components/ui/field';
import { ErrorState } from '@/components/ui/states';
import { ImportVerdict } from '@/features/results/import-verdict';
import { useImport, useImportPreview } from '@/features/results/results-commands';

const UNNAMED = 'readings.csv';

/** A table of readings: first every row is judged, then the good ones are recorded. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('results');
  const [text, setText] = useState('');
  const [name, setName] = useState(UNNAMED);
  const preview = useImportPreview();
  const bring = useImport();
  const file = useRef<HTMLInputElement>(null);
  const change = (next: string, from = UNNAMED) => {
    setText(next);
    setName(from.replace(/[^\w. -]/g, '_').slice(-100));
    preview.reset();
  };
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen) change(await chosen.text(), chosen.name);
    event.target.value = '';
  };
  const judged = preview.data?.result;
  const good = judged ? judged.rows - judged.refused.length : 0;
  const lenient = judged !== undefined && judged.refused.length > 0;
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
            disabled={text.trim() === ''}
            busy={preview.isPending}
            onClick={() => preview.mutate({ text, name, lenient: false })}
          >
            {t('import.check')}
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={good === 0}
            busy={bring.isPending}
            onClick={() => bring.mutate({ text, name, lenient }, { onSuccess: onClose })}
          >
            {t(lenient ? 'import.submitGood' : 'import.submit', { count: good })}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <Button onClick={() => file.current?.click()}>
            <FileUp aria-hidden />
            {t('import.file')}
          </Button>
          <span className="truncate text-ink-soft text-sm">{name === UNNAMED ? '' : name}</span>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
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
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        {preview.isError ? <ErrorState error={preview.error} /> : null}
        {judged ? <ImportVerdict result={judged} /> : null}
      </div>
    </Dialog>
  );
}
