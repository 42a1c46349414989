import { diffLines } from 'diff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilmDocument } from '@/components/film/page';
import { QueryView } from '@/components/patterns/query-view';
import { Skeleton } from '@/components/ui/states';
import { hunks } from '@/features/compare/hunks';
import { cn } from '@/lib/cn';

const LOOK = {
  same: 'text-ink-soft',
  gone: 'bg-refused-wash text-refused',
  come: 'bg-done-wash text-done',
  gap: 'text-ink-faint',
};
const SIGN = { same: ' ', gone: '−', come: '+', gap: '⋯' };

/** What is different between the documents of the two films, line by line. */
export function DocumentDifference(props: { readonly a: string; readonly b: string }) {
  const { t } = useTranslation('compare');
  const a = useFilmDocument(props.a);
  const b = useFilmDocument(props.b);
  return (
    <section>
      <h2 className="mb-2 border-b pb-1 font-medium text-ink-soft text-sm">{t('documents')}</h2>
      <QueryView query={a} skeleton={<Skeleton className="h-40" />}>
        {(one) => (
          <QueryView query={b} skeleton={<Skeleton className="h-40" />}>
            {(other) =>
              one.digest === other.digest || one.text === other.text ? (
                <p className="text-ink-soft">{t('sameDocument')}</p>
              ) : (
                <Lines one={one.text} other={other.text} />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </section>
  );
}

function Lines(props: { readonly one: string; readonly other: string }) {
  const { t } = useTranslation('compare');
  const lines = useMemo(() => hunks(diffLines(props.one, props.other)), [props.one, props.other]);
  return (
    <section
      aria-label={t('documents')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[60vh] overflow-auto rounded-md border bg-panel py-2 font-mono text-sm"
    >
      {lines.map((line, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a fixed text is its number
          key={index}
          className={cn('flex px-3', LOOK[line.kind])}
        >
          <span aria-hidden className="w-5 shrink-0 select-none">
            {SIGN[line.kind]}
          </span>
          <span className="sr-only">{line.kind === 'same' ? '' : t(`line.${line.kind}`)}</span>
          <code className="whitespace-pre">
            {line.kind === 'gap' ? t('gap', { count: line.count }) : line.text}
          </code>
        </div>
      ))}
    </section>
  );
}
