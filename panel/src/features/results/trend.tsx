import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Skeleton } from '@/components/ui/states';
import { NumbersBehind } from '@/features/results/numbers-behind';
import {
  hasInterval,
  type Marked,
  marksOn,
  type Trend,
  type TrendDay,
  trendsOf,
} from '@/features/results/trend-days';
import { type TrendPage, useTrend } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

const TrendChart = lazy(() =>
  import('@/features/results/trend-chart').then((part) => ({ default: part.TrendChart })),
);

/** The rolling figure of each platform, day by day, with the band it lies in. */
export function Trends() {
  const { t } = useTranslation('results');
  const query = useTrend();
  return (
    <section aria-label={t('trend.title')} className="flex flex-col gap-2">
      <h2 className="font-semibold text-lg">{t('trend.title')}</h2>
      <p className="max-w-prose text-ink-soft text-sm">{t('trend.how')}</p>
      <QueryView query={query} skeleton={<Skeleton className="h-64" />}>
        {(page) => <Platforms page={page} />}
      </QueryView>
    </section>
  );
}

function Platforms({ page }: { readonly page: TrendPage }) {
  const { t } = useTranslation('results');
  const trends = useMemo(() => trendsOf(page.points), [page.points]);
  if (!trends.some((each) => each.days.some((day) => day.n > 0))) {
    return <p className="text-ink-soft">{t('trend.nothing')}</p>;
  }
  return (
    <div className="flex flex-col gap-6">
      {trends.map((trend) => (
        <Platform key={trend.platform} trend={trend} marks={marksOn(trend, page.marks)} />
      ))}
    </div>
  );
}

function Platform({ trend, marks }: { readonly trend: Trend; readonly marks: readonly Marked[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const platform = t(`platform.${trend.platform}`);
  const label = t('trend.label', { platform });
  const middle = (day: TrendDay) => {
    if (day.median === null) return t('nothing');
    if (day.low === null) return day.raw.map((each) => format.number(each)).join(' · ');
    return format.number(day.median);
  };
  const rows = trend.days.toReversed().map((day) => ({
    key: day.day,
    cells: [
      format.date(`${day.day}T12:00:00Z`),
      middle(day),
      day.low === null || day.high === null
        ? t('noInterval')
        : t('range', { low: format.number(day.low), high: format.number(day.high) }),
      t('ofPublished', { n: day.n, published: day.published }),
    ],
  }));
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-medium">{platform}</h3>
      {hasInterval(trend) ? null : <p className="text-ink-soft text-sm">{t('trend.fewFilms')}</p>}
      <NumbersBehind
        caption={label}
        head={[t('trend.day'), t('trend.median'), t('trend.interval'), t('trend.films')]}
        rows={rows}
      >
        {hasInterval(trend) ? (
          <>
            <Suspense fallback={<Skeleton className="h-64" />}>
              <TrendChart trend={trend} marks={marks} label={label} />
            </Suspense>
            <Marks marks={marks} />
          </>
        ) : null}
      </NumbersBehind>
    </div>
  );
}

/** What the dashed lines stand for: figures may change there for another reason than the films. */
function Marks({ marks }: { readonly marks: readonly Marked[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  if (marks.length === 0) return null;
  return (
    <ol aria-label={t('trend.marks')} className="flex flex-col gap-1 text-ink-soft text-sm">
      {marks.map(({ day, marks: own }, index) => (
        <li key={day} className="flex gap-2">
          <span className="font-mono text-accent-strong">{index + 1}</span>
          <span>
            {format.date(`${day}T12:00:00Z`)}
            {': '}
            {own
              .map((each) => t(`mark.${each.kind}`, { name: each.name, version: each.version }))
              .join('; ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
