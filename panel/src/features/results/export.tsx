import { BookOpen, CircleCheck, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import { ErrorState, Skeleton } from '@/components/ui/states';
import {
  DICTIONARY,
  type ExportPart,
  KINDS,
  type Kind,
  sizeOf,
  useExport,
  useExportContents,
  type What,
} from '@/features/results/use-export';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** Everything taken elsewhere: which part, in which format, how large, and what the columns mean. */
export function Export() {
  const { t } = useTranslation('results');
  const contents = useExportContents();
  const [what, setWhat] = useState<What>('all');
  const [kind, setKind] = useState<Kind>('parquet');
  return (
    <section aria-label={t('export.title')} className="flex max-w-4xl flex-col gap-5">
      <div>
        <h2 className="font-semibold text-lg">{t('export.title')}</h2>
        <p className="mt-1 max-w-prose text-ink-soft">{t('export.description')}</p>
      </div>
      <QueryView query={contents} skeleton={<Skeleton className="h-72" />}>
        {(parts) => (
          <>
            <Parts parts={parts} kind={kind} chosen={what} onChoose={setWhat} />
            <Field label={t('export.format')} hint={t(`export.kind.${kind}`)}>
              {(given) => (
                <Select
                  {...given}
                  value={kind}
                  options={KINDS.map((each) => ({ value: each, label: t(`export.name.${each}`) }))}
                  onChange={(value) => setKind(value as Kind)}
                  className="self-start"
                />
              )}
            </Field>
            <Taking what={what} kind={kind} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function Parts(props: {
  readonly parts: readonly ExportPart[];
  readonly kind: Kind;
  readonly chosen: What;
  readonly onChoose: (what: What) => void;
}) {
  const { t } = useTranslation('results');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-ink-soft text-sm">{t('export.what')}</legend>
      {props.parts.map((part) => {
        const chosen = part.what === props.chosen;
        return (
          <label
            key={part.what}
            className={cn(
              'flex cursor-pointer items-start gap-3 rounded-lg border bg-panel p-4 hover:bg-hover',
              chosen && 'border-accent',
            )}
          >
            <input
              type="radio"
              name="export-part"
              value={part.what}
              checked={chosen}
              onChange={() => props.onChoose(part.what)}
              className="mt-1 accent-(--accent)"
            />
            <span className="min-w-0 flex-1">
              <span className="font-medium">{t(`export.part.${part.what}`)}</span>
              <span className="block text-ink-soft text-sm">{t(`export.holds.${part.what}`)}</span>
            </span>
            <Size part={part} kind={props.kind} />
          </label>
        );
      })}
    </fieldset>
  );
}

function Size({ part, kind }: { readonly part: ExportPart; readonly kind: Kind }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  return (
    <span className="shrink-0 text-right text-ink-soft text-sm">
      <span className="block font-mono">
        {t('export.within', { size: format.bytes(sizeOf(part, kind)) })}
      </span>
      <span className="block text-ink-faint">
        {part.events > 0
          ? t('export.events', { count: part.events, shown: format.number(part.events) })
          : t('export.tables', { count: part.tables.length })}
      </span>
    </span>
  );
}

function Taking({ what, kind }: { readonly what: What; readonly kind: Kind }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const taken = useExport();
  const again = () => taken.mutate({ what, kind });
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" busy={taken.isPending} onClick={again}>
          <Download aria-hidden />
          {t(taken.isPending ? 'export.making' : 'export.take')}
        </Button>
        <Button asChild look="quiet">
          <a href={DICTIONARY} target="_blank" rel="noreferrer">
            <BookOpen aria-hidden />
            {t('export.dictionary')}
          </a>
        </Button>
      </div>
      <p role="status" className="flex items-center gap-2 text-done empty:hidden">
        {taken.isSuccess ? (
          <>
            <CircleCheck aria-hidden className="size-4 shrink-0" />
            <span>
              {t('export.taken', { size: format.bytes(taken.data.bytes) })}{' '}
              <span className="break-all font-mono text-sm">{taken.data.name}</span>
            </span>
          </>
        ) : null}
      </p>
      {taken.isError ? (
        <ErrorState error={taken.error} title={t('export.failed')} onRetry={again} />
      ) : null}
    </>
  );
}
