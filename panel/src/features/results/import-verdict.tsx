import { useTranslation } from 'react-i18next';
import { StateBadge, type StateName } from '@/components/ui/badge';
import { figuresIn, type ImportResult, type RowVerdict } from '@/features/results/columns';
import { useFormat } from '@/lib/format';

const LOOKS: Record<RowVerdict['verdict'], StateName> = {
  new: 'done',
  changed: 'running',
  known: 'parked',
  sum: 'parked',
  refused: 'refused',
};

/** What an import would do, row by row: what is recorded, what is known, what is refused and why. */
export function ImportVerdict({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation('results');
  const { counts, rows, verdicts } = result;
  const refused = new Set(result.refused.map((each) => each.line)).size;
  const told = [
    [counts.new, 'new'],
    [counts.changed, 'changed'],
    [counts.known, 'known'],
    [refused, 'refused'],
    [counts.sums, 'sum'],
  ] as const;
  return (
    <section aria-label={t('import.verdict')}>
      <h3 className="font-medium">{t('import.verdict')}</h3>
      <p role="status" className="flex flex-wrap gap-x-4 text-ink-soft text-sm">
        {told
          .filter(([count]) => count > 0)
          .map(([count, kind]) => (
            <span key={kind}>{t(`import.count.${kind}`, { count })}</span>
          ))}
      </p>
      <Rows verdicts={verdicts} />
      {rows > verdicts.length ? (
        <p className="mt-1 text-ink-faint text-sm">
          {t('import.more', { count: rows - verdicts.length })}
        </p>
      ) : null}
    </section>
  );
}

function Rows({ verdicts }: { readonly verdicts: readonly RowVerdict[] }) {
  const { t } = useTranslation('results');
  const figures = figuresIn(verdicts);
  const shown = [...verdicts].sort((one, other) => rank(one) - rank(other));
  if (shown.length === 0) return null;
  return (
    <div className="mt-2 max-h-72 overflow-auto rounded-md border">
      <table className="w-full text-sm">
        <thead className="sticky top-0 bg-panel">
          <tr className="border-b text-left text-ink-faint">
            <th className="px-2 py-1 font-medium">{t('import.row')}</th>
            <th className="px-2 py-1 font-medium">{t('import.outcome')}</th>
            <th className="px-2 py-1 font-medium">{t('import.film')}</th>
            {figures.map((each) => (
              <th key={each} className="px-2 py-1 text-right font-medium">
                {t(`import.field.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y align-top">
          {shown.map((each) => (
            <VerdictRow key={each.line} row={each} figures={figures} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is refused stands first. */
function rank(row: RowVerdict): number {
  return row.verdict === 'refused' ? 0 : 1;
}

function VerdictRow(props: {
  readonly row: RowVerdict;
  readonly figures: ReturnType<typeof figuresIn>;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { row, figures } = props;
  return (
    <tr>
      <td className="px-2 py-1 font-mono text-ink-faint">{row.line}</td>
      <td className="px-2 py-1">
        <StateBadge state={LOOKS[row.verdict]}>{t(`import.said.${row.verdict}`)}</StateBadge>
      </td>
      {row.verdict === 'refused' ? (
        <td className="px-2 py-1" colSpan={1 + figures.length}>
          {row.problems.map((each) => (
            <p key={`${each.column}${each.reason}`}>
              {each.column ? <code className="font-mono">{each.column}</code> : row.title}
              {': '}
              {each.reason}
            </p>
          ))}
        </td>
      ) : (
        <>
          <td className="max-w-64 px-2 py-1">
            <span className="block truncate">{row.title}</span>
            {row.observed_at ? (
              <span className="text-ink-faint text-xs">
                {t(`platform.${row.platform}`, { defaultValue: row.platform })}
                {' · '}
                {format.dateTime(row.observed_at)}
              </span>
            ) : null}
          </td>
          {figures.map((each) => (
            <td key={each} className="px-2 py-1 text-right font-mono tabular-nums">
              {row[each] == null
                ? '–'
                : format.number(row[each], each === 'average_view_percentage' ? 1 : 0)}
            </td>
          ))}
        </>
      )}
    </tr>
  );
}
