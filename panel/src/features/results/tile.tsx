import { useTranslation } from 'react-i18next';
import type { Figure } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

/** With fewer values not even the whole range holds the median in 95 % of cases. */
export const FEWEST_FOR_INTERVAL = 6;

/**
 * One figure with the number of films behind it, how many of them are grown, and the interval.
 * With too few films for an interval there is no median: the values stand there as they are.
 */
export function Tile(props: {
  readonly title: string;
  readonly figure: Figure;
  /** Films that are public; those without a value still grow, or were never read. */
  readonly of: number;
  readonly percent?: boolean;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { figure, of } = props;
  const { n, median, low, high, raw } = figure;
  const said = (value: number) =>
    props.percent ? format.percent(value / 100, 1) : format.number(value);
  return (
    <article aria-label={props.title} className="rounded-lg border bg-panel p-4">
      <h3 className="text-ink-soft text-sm">{props.title}</h3>
      {median !== null && low !== null && high !== null ? (
        <>
          <p className="mt-1 font-mono text-2xl">{said(median)}</p>
          <p className="text-ink-soft text-sm">
            {t('tile.interval', { low: said(low), high: said(high) })}
          </p>
        </>
      ) : (
        <>
          <p className="mt-1 font-medium text-lg">{t(n === 0 ? 'tile.none' : 'tile.tooFew')}</p>
          <p className="text-ink-soft text-sm">
            {n === 0
              ? t(props.percent ? 'tile.noneReported' : 'tile.noneWhy')
              : t('tile.tooFewWhy', { count: n, needed: FEWEST_FOR_INTERVAL })}
          </p>
          {raw.length > 0 ? <p className="mt-1 font-mono">{raw.map(said).join(' · ')}</p> : null}
        </>
      )}
      <p className="mt-2 text-ink-faint text-sm">
        <Maturity n={n} of={of} />
      </p>
    </article>
  );
}

/** How many of the public films have a value. */
function Maturity({ n, of }: { readonly n: number; readonly of: number }) {
  const { t } = useTranslation('results');
  if (of === 0) return t('tile.noFilms');
  return n === of ? t('tile.allKnown', { count: n }) : t('tile.known', { count: n, of });
}
