import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/states';
import { SidesPlot, ValuePlot } from '@/features/results/dot-plot';
import { NothingYet } from '@/features/results/overview';
import { type Finding, type Insights, useInsights } from '@/features/results/use-results';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** More than these are looked at only by who asks for them. */
const SHOWN_AT_FIRST = 6;

type Try = (feature: string, platform: string) => void;

/** What features go with results: looking around, and never more than a hypothesis. */
export function Features({ onTry }: { readonly onTry: Try }) {
  const { t } = useTranslation('results');
  return (
    <div className="flex flex-col gap-8">
      <section aria-label={t('tab.features')} className="max-w-prose">
        <h2 className="font-semibold text-lg">{t('features.title')}</h2>
        <p className="mt-1 text-ink-soft">{t('features.how')}</p>
      </section>
      <QueryView
        query={useInsights()}
        skeleton={<Skeleton className="h-72" />}
        isEmpty={(platforms) => platforms.length === 0}
        empty={<NothingYet />}
      >
        {(platforms) =>
          platforms
            .toSorted(byFilms)
            .map((each) => <Platform key={each.platform} insights={each} onTry={onTry} />)
        }
      </QueryView>
    </div>
  );
}

function byFilms(one: Insights, other: Insights): number {
  return other.n - one.n;
}

function Platform({ insights, onTry }: { readonly insights: Insights; readonly onTry: Try }) {
  const { t } = useTranslation('results');
  const name = t(`platform.${insights.platform}`);
  const features = insights.findings.filter((each) => each.kind === 'feature');
  const beside = insights.findings.filter((each) => each.kind === 'confounder');
  return (
    <section aria-label={name} className="flex flex-col gap-4">
      <h3 className="font-semibold text-lg">
        {name}{' '}
        <span className="font-normal text-base text-ink-soft">
          {t('features.grown', { count: insights.n })}
        </span>
      </h3>
      <Change insights={insights} />
      {insights.refused ? (
        <p className="max-w-prose rounded-lg border border-line-strong/50 border-dashed p-4">
          {t('features.refused', {
            count: insights.n,
            needed: insights.refused.needed,
            strong: insights.refused.for_strong,
          })}
        </p>
      ) : (
        <>
          <p>{t('features.held', { count: insights.findings.filter((f) => f.holds).length })}</p>
          <Findings findings={features} platform={insights.platform} onTry={onTry} />
          {beside.length > 0 ? (
            <>
              <h4 className="font-medium">{t('features.beside')}</h4>
              <p className="max-w-prose text-ink-soft text-sm">{t('features.besideWhy')}</p>
              <Findings findings={beside} platform={insights.platform} onTry={onTry} />
            </>
          ) : null}
        </>
      )}
    </section>
  );
}

/** The last fourteen days against the fourteen before, or why that is not said. */
function Change({ insights }: { readonly insights: Insights }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { change } = insights;
  if (!change) return null;
  const { median_before: before, median_after: after } = change.comparison;
  if (before === null || after === null) return null;
  return (
    <p className="max-w-prose text-ink-soft">
      {t(change.holds ? 'features.changed' : 'features.unchanged', {
        before: format.number(before),
        after: format.number(after),
        nBefore: change.comparison.n_before,
        nAfter: change.comparison.n_after,
      })}
    </p>
  );
}

function Findings(props: {
  readonly findings: readonly Finding[];
  readonly platform: string;
  readonly onTry: Try;
}) {
  const { t } = useTranslation('results');
  const [all, setAll] = useState(false);
  const { findings } = props;
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  if (findings.length === 0) return <p className="text-ink-soft">{t('features.noneVaries')}</p>;
  return (
    <>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(340px,1fr))] gap-3">
        {shown.map((each) => (
          <Card key={each.key} finding={each} platform={props.platform} onTry={props.onTry} />
        ))}
      </ul>
      {findings.length > shown.length ? (
        <Button size="sm" className="self-start" onClick={() => setAll(true)}>
          {t('features.more', { count: findings.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

function Card(props: {
  readonly finding: Finding;
  readonly platform: string;
  readonly onTry: Try;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { finding } = props;
  const name = useFeatureName()(finding.key);
  const label = t('features.plot', { name });
  return (
    <li
      aria-label={name}
      className={cn(
        'flex flex-col gap-2 rounded-lg border bg-panel p-4',
        finding.holds && 'border-line-strong',
      )}
    >
      <div className="flex items-start gap-2">
        <h5 className="min-w-0 flex-1 break-words font-medium">{name}</h5>
        {finding.holds ? <Badge accent>{t('features.hypothesis')}</Badge> : null}
      </div>
      {finding.sides ? (
        <SidesPlot finding={finding} label={label} />
      ) : (
        <ValuePlot finding={finding} label={label} />
      )}
      {finding.sides ? <SidesWords finding={finding} /> : null}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        <dt className="text-ink-soft">{t('features.rho')}</dt>
        <dd className="font-mono">
          {t('features.rhoValue', {
            rho: format.number(finding.rho, 2),
            low: format.number(finding.low, 2),
            high: format.number(finding.high, 2),
          })}
        </dd>
        <dt className="text-ink-soft">{t('features.q')}</dt>
        <dd className="font-mono">
          {finding.q < 0.001 ? t('features.tiny') : format.number(finding.q, 3)}
        </dd>
      </dl>
      {finding.holds && finding.sides ? (
        <Button
          size="sm"
          className="self-start"
          onClick={() => props.onTry(finding.key, props.platform)}
        >
          <FlaskConical aria-hidden />
          {t('features.try')}
        </Button>
      ) : null}
    </li>
  );
}

/** Medians of both sides in words: what the bars of the plot stand for. */
function SidesWords({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  if (!finding.sides) return null;
  const { having, lacking } = finding.sides;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm">
      {(
        [
          ['having', having],
          ['lacking', lacking],
        ] as const
      ).map(([key, side]) => (
        <div key={key} className="contents">
          <dt className="text-ink-soft">{t(`features.${key}`)}</dt>
          <dd className="font-mono">
            {side.low !== null && side.high !== null
              ? t('features.side', {
                  median: format.number(side.median),
                  low: format.number(side.low),
                  high: format.number(side.high),
                  n: side.n,
                })
              : t('fewForInterval', { count: side.n })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `tag:night` as “Tag: night”; measured features by their own words. */
export function useFeatureName(): (key: string) => string {
  const { t } = useTranslation('results');
  return (key) => {
    const at = key.indexOf(':');
    if (at < 0) return t(`measured.${key}`);
    return t(`featureKind.${key.slice(0, at)}`, { value: key.slice(at + 1) });
  };
}
