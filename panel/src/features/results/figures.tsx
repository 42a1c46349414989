import { useTranslation } from 'react-i18next';
import type { Figure, KpiSummary, PlatformFigures } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

/** Production in six figures, each with how many films stand behind it. */
export function Production({ summary }: { readonly summary: KpiSummary }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { lead_time_s: lead, judged } = summary;
  const cost = summary.cost_per_published_micro_usd;
  const share = (value: number | null) => (value === null ? null : format.percent(value));
  const facts = [
    ['published', format.number(summary.published), ''],
    ['streak', t('days', { count: summary.streak_days }), ''],
    ['acceptance', share(summary.acceptance_rate), t('n', { count: judged })],
    ['firstPass', share(summary.first_pass_rate), t('n', { count: judged })],
    ['lead', lead.median === null ? null : format.duration(lead.median), t('n', { count: lead.n })],
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

/** One platform: medians over grown values, with the interval they lie in. */
export function PlatformTable({ platforms }: { readonly platforms: readonly PlatformFigures[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[34rem] text-left">
        <thead className="text-ink-soft text-sm">
          <tr className="border-b">
            {['platform', 'films', 'views72', 'views7', 'rolling'].map((each, index) => (
              <th
                key={each}
                scope="col"
                className={index ? 'py-2 text-right font-normal' : 'py-2 font-normal'}
              >
                {t(`platformColumn.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {platforms.map((each) => (
            <tr key={each.platform} className="border-b align-top">
              <th scope="row" className="py-2 font-medium">
                {t(`platform.${each.platform}`)}
              </th>
              <td className="py-2 text-right font-mono">{format.number(each.published)}</td>
              <td className="py-2 text-right">
                <Median figure={each.views_72h} />
              </td>
              <td className="py-2 text-right">
                <Median figure={each.views_7d} />
              </td>
              <td className="py-2 text-right">
                <Median figure={each.rolling_views_7d} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Median({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { median, low, high, n } = figure;
  return (
    <>
      {median === null ? (
        <span className="text-ink-faint">{t('nothing')}</span>
      ) : (
        <span className="font-mono">{format.number(median)}</span>
      )}
      <span className="block font-mono text-ink-faint text-xs">
        {low !== null && high !== null
          ? t('interval', { low: format.number(low), high: format.number(high), count: n })
          : n > 0
            ? t('fewForInterval', { count: n })
            : t('n', { count: n })}
      </span>
    </>
  );
}
