import { useTranslation } from 'react-i18next';
import { Time } from '@/components/ui/small';
import type { Idea } from '@/features/ideas/types';
import { useFormat } from '@/lib/format';

/** Where an idea came from, when, what it cost, and what was decided about it. */
export function IdeaOrigin({ idea }: { readonly idea: Idea }) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const cost = idea.cost_micro_usd / 1_000_000;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-t pt-3 text-ink-soft text-sm">
      <dt>{t('origin.source')}</dt>
      <dd>{idea.source}</dd>
      {idea.source_fallback ? (
        <>
          <dt>{t('origin.fallback')}</dt>
          <dd>{idea.source_fallback}</dd>
        </>
      ) : null}
      <dt>{t('origin.at')}</dt>
      <dd>
        <Time at={idea.proposed_at} />
      </dd>
      {cost > 0 ? (
        <>
          <dt>{t('origin.cost')}</dt>
          <dd>{format.money(cost, 'USD', 4)}</dd>
        </>
      ) : null}
      {idea.decided_at ? (
        <>
          <dt>{t(`status.${idea.choice}`)}</dt>
          <dd>
            <Time at={idea.decided_at} /> {idea.choice_reason}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
