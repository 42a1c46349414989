import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Field, Select } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/states';
import { Checkbox } from '@/components/ui/toggle';
import { linesOf } from '@/features/results/chart-points';
import { type Curve, curveOf, type Span } from '@/features/results/curves-days';
import { NumbersBehind } from '@/features/results/numbers-behind';
import { NothingYet } from '@/features/results/overview';
import { type Post, usePosts } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

const CurvesChart = lazy(() =>
  import('@/features/results/curves-chart').then((part) => ({ default: part.CurvesChart })),
);
const ViewsChart = lazy(() =>
  import('@/features/results/views-chart').then((part) => ({ default: part.ViewsChart })),
);
/** Of all films: more points than this are a smear. */
const MOST_IN_CHART = 60;
/** With fewer films a table says it better. */
const FEWEST_FOR_CHART = 4;
/** More lines than colours cannot be told apart. */
const MOST = 5;
const AT_FIRST = 3;
/** Films to choose from: the newest. */
const OFFERED = 30;

/** How views of several films grew, hour by hour or day by day. */
export function Curves() {
  const { t } = useTranslation('results');
  const query = usePosts();
  const posts = useMemo(() => (query.data?.pages ?? []).flatMap((p) => p.items), [query.data]);
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton className="h-96" />}
      isEmpty={() => posts.length === 0}
      empty={<NothingYet />}
    >
      {() => (
        <section aria-label={t('tab.curves')} className="flex flex-col gap-4">
          <div className="max-w-prose">
            <h2 className="font-semibold text-lg">{t('curves.title')}</h2>
            <p className="mt-1 text-ink-soft">{t('curves.how')}</p>
          </div>
          <Chosen posts={posts} />
          {posts.length >= FEWEST_FOR_CHART ? <Newest posts={posts} /> : null}
        </section>
      )}
    </QueryView>
  );
}

/** One number of each film, in the order in which they came out. */
function Newest({ posts }: { readonly posts: readonly Post[] }) {
  const { t } = useTranslation('results');
  const lines = useMemo(() => linesOf(posts.slice(0, MOST_IN_CHART)), [posts]);
  return (
    <div className="mt-4">
      <h2 className="font-semibold text-lg">{t('chart.title')}</h2>
      <p className="max-w-prose text-ink-soft text-sm">{t('chart.legend')}</p>
      <Suspense fallback={<Skeleton className="h-64" />}>
        <ViewsChart lines={lines} />
      </Suspense>
    </div>
  );
}

function Chosen({ posts }: { readonly posts: readonly Post[] }) {
  const { t } = useTranslation('results');
  const platforms = [...new Set(posts.map((each) => each.figures.platform))].sort();
  const [wanted, setPlatform] = useState('');
  const [span, setSpan] = useState<Span>('hours');
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const usual = posts[0]?.figures.platform ?? '';
  const platform = platforms.includes(wanted) ? wanted : usual;
  const offered = posts
    .filter((each) => each.figures.platform === platform && each.figures.readings.length > 0)
    .slice(0, OFFERED);
  const chosen = ticked ?? offered.slice(0, AT_FIRST).map((each) => each.figures.id);
  const curves = offered
    .filter((each) => chosen.includes(each.figures.id))
    .map((each) => curveOf(each, span));
  const tick = (id: string, on: boolean) =>
    setTicked(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <Field label={t('curves.platform')}>
          {(given) => (
            <Select
              {...given}
              value={platform}
              options={platforms.map((each) => ({ value: each, label: t(`platform.${each}`) }))}
              onChange={(value) => {
                setPlatform(value);
                setTicked(null);
              }}
            />
          )}
        </Field>
        <Field label={t('curves.span')}>
          {(given) => (
            <Select
              {...given}
              value={span}
              options={(['hours', 'days'] as const).map((each) => ({
                value: each,
                label: t(`curves.${each}`),
              }))}
              onChange={(value) => setSpan(value as Span)}
            />
          )}
        </Field>
      </div>
      {offered.length === 0 ? (
        <p className="text-ink-soft">{t('curves.unread')}</p>
      ) : (
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <Drawing curves={curves} span={span} />
          <Films offered={offered} chosen={chosen} onTick={tick} />
        </div>
      )}
    </>
  );
}

function Drawing({ curves, span }: { readonly curves: readonly Curve[]; readonly span: Span }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const label = t('curves.label', { count: curves.length });
  const rows = curves.flatMap((curve) =>
    curve.points.map(({ hours, views }) => ({
      key: `${curve.id}${hours}`,
      cells: [
        curve.title,
        t('curves.hour', { hour: format.number(hours, 1) }),
        format.number(views),
      ],
    })),
  );
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {curves.length === 0 ? <p className="text-ink-soft">{t('curves.choose')}</p> : null}
      <NumbersBehind
        caption={label}
        head={[t('column.title'), t('curves.since'), t('figure.views')]}
        rows={rows}
      >
        <Suspense fallback={<Skeleton className="h-80" />}>
          <CurvesChart curves={curves} span={span} label={label} />
        </Suspense>
      </NumbersBehind>
    </div>
  );
}

function Films(props: {
  readonly offered: readonly Post[];
  readonly chosen: readonly string[];
  readonly onTick: (id: string, on: boolean) => void;
}) {
  const { t } = useTranslation('results');
  const full = props.chosen.length >= MOST;
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-ink-soft text-sm">
        {t('curves.films', { count: MOST })}
      </legend>
      <ul className="mt-2 max-h-80 overflow-y-auto">
        {props.offered.map(({ figures }) => {
          const on = props.chosen.includes(figures.id);
          return (
            <li key={figures.id} className="py-1">
              <Checkbox
                checked={on}
                disabled={full && !on}
                onChange={(next) => props.onTick(figures.id, next)}
                label={figures.title}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
