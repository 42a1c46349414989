import { useTranslation } from 'react-i18next';
import { FEWEST_FOR_INTERVAL, Tile } from '@/features/results/tile';
import type { KpiSummary, PlatformFigures } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

/** Of fewer films a share in per cent says more than they can. */
const FEWEST_FOR_SHARE = 20;

/** Production in six figures, each with how many films stand behind it. */
export function Production({ summary }: { readonly summary: KpiSummary }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { lead_time_s: lead, judged, judged_at_first: first } = summary;
  const cost = summary.cost_per_published_micro_usd;
  const share = (value: number | null, of: number) => {
    if (value === null) return null;
    if (of >= FEWEST_FOR_SHARE) return format.percent(value);
    return t('ofPublished', { n: Math.round(value * of), published: of });
  };
  const facts = [
    ['published', format.number(summary.published), ''],
    ['streak', t('days', { count: summary.streak_days }), ''],
    ['acceptance', share(summary.acceptance_rate, judged), t('n', { count: judged })],
    ['firstPass', share(summary.first_pass_rate, first), t('n', { count: first })],
    [
      'lead',
      lead.median === null || lead.n < FEWEST_FOR_INTERVAL ? null : format.duration(lead.median),
      t('n', { count: lead.n }),
    ],
    [
      'cost',
      cost === null ? null : format.money(cost / 1_000_000),
      t('n', { count: summary.published }),
    ],
  ] as const;
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(140px,1fr))] gap-x-6 gap-y-3">
      {facts.map(([name, value, behind]) => (
        <div key={name}>
          <dt className="text-ink-soft text-sm">{t(`fact.${name}`)}</dt>
          <dd className="flex items-baseline gap-2">
            {value === null ? (
              <span className="text-ink-faint">{t('nothing')}</span>
            ) : (
              <span className="font-mono text-xl">{value}</span>
            )}
            {behind ? <span className="font-mono text-ink-faint text-xs">{behind}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each platform by itself: medians over grown values, with n, maturity and interval. */
export function Platforms({ platforms }: { readonly platforms: readonly PlatformFigures[] }) {
  return (
    <div className="flex flex-col gap-6">
      {platforms.toSorted(byPublished).map((each) => (
        <Platform key={each.platform} figures={each} />
      ))}
    </div>
  );
}

/** The platform with most films says most, and stands first. */
function byPublished(one: PlatformFigures, other: PlatformFigures): number {
  return other.published - one.published;
}

function Platform({ figures }: { readonly figures: PlatformFigures }) {
  const { t } = useTranslation('results');
  const name = t(`platform.${figures.platform}`);
  const { published, rolling_published: recent } = figures;
  return (
    <section aria-label={name}>
      <h2 className="mb-2 font-semibold text-lg">
        {name}{' '}
        <span className="font-normal text-base text-ink-soft">
          {t('summary', { count: published })}
        </span>
      </h2>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(240px,1fr))] gap-3">
        <Tile title={t('tile.views72')} figure={figures.views_72h} of={published} />
        <Tile title={t('tile.views7')} figure={figures.views_7d} of={published} />
        <Tile title={t('tile.rolling')} figure={figures.rolling_views_7d} of={recent} />
        <Tile title={t('tile.watched')} figure={figures.watched_7d} of={published} percent />
      </div>
    </section>
  );
}
