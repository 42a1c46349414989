import { useTranslation } from 'react-i18next';
import type { Cost } from '@/features/playground/verdict';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

const FRAMES_PER_S = 30;

/** What the whole film would take to draw, as a bar of the budget and in figures. */
export function CostFacts({ cost }: { readonly cost: Cost }) {
  const { t } = useTranslation('playground');
  const format = useFormat();
  const dear = cost.load > 1;
  const whole = (cost.frameMs * FRAMES_PER_S * cost.seconds) / 1000;
  const facts = [
    ['length', format.duration(cost.seconds)],
    ['bodies', format.number(cost.bodies)],
    ['frame', `${format.number(cost.frameMs, cost.frameMs < 10 ? 1 : 0)} ms`],
    ['render', `≈ ${format.duration(whole)}`],
  ] as const;
  return (
    <section aria-label={t('cost.label')} className="text-sm">
      <p className="flex justify-between gap-2">
        <span className="text-ink-soft">{t('cost.label')}</span>
        <span className={cn('font-medium', dear && 'text-refused')}>
          {t(`cost.${cost.level}`)}{' '}
          <span className="font-mono font-normal">{format.percent(cost.load)}</span>
        </span>
      </p>
      <div aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-hover">
        <div
          className={cn('h-full rounded-full bg-ink-faint', dear && 'bg-refused')}
          style={{ width: `${Math.min(cost.load, 1) * 100}%` }}
        />
      </div>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{t(`cost.${name}`)}</dt>
            <dd className="text-right font-mono">{value}</dd>
          </div>
        ))}
        {cost.dearest ? (
          <div className="contents">
            <dt className="text-ink-soft">{t('cost.dearest')}</dt>
            <dd translate="no" className="truncate text-right font-mono">
              {cost.dearest}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
