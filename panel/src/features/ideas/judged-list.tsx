import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { ErrorState } from '@/components/ui/states';
import { Gaps } from '@/features/ideas/feasibility';
import type { IdeaText } from '@/features/ideas/intake-commands';
import { Nearest } from '@/features/ideas/novelty';
import type { JudgedIdea, Rehearsal } from '@/features/ideas/types';

/** What an import would bring: every idea with its novelty and gaps, and lines that cannot be read. */
export function JudgedList(props: {
  readonly rehearsal: UseMutationResult<Rehearsal, Error, IdeaText>;
}) {
  const { t } = useTranslation('ideas');
  const { rehearsal } = props;
  if (rehearsal.isError) return <ErrorState error={rehearsal.error} />;
  if (rehearsal.isPending) {
    return (
      <p role="status" className="text-ink-soft">
        {t('rehearsal.running')}
      </p>
    );
  }
  if (!rehearsal.data) return null;
  const { ideas, problems, read } = rehearsal.data;
  return (
    <section aria-live="polite" className="flex flex-col gap-3">
      <p className="font-medium">{t('rehearsal.read', { count: read })}</p>
      {problems.length > 0 ? (
        <ul className="rounded-md border border-refused/50 p-3 text-sm">
          {problems.map((each) => (
            <li key={`${each.line}${each.message}`}>
              <span className="font-mono text-refused">
                {t('rehearsal.line', { line: each.line })}
              </span>{' '}
              {each.message}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="divide-y rounded-md border">
        {ideas.map((each) => (
          <Judged key={`${each.line} ${each.title}`} idea={each} />
        ))}
      </ul>
      <p className="text-ink-faint text-sm">{t('rehearsal.nothing')}</p>
    </section>
  );
}

function Judged({ idea }: { readonly idea: JudgedIdea }) {
  const { t } = useTranslation('ideas');
  const near = idea.verdict === 'similar' || idea.verdict === 'duplicate';
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex-1 font-medium">{idea.title}</span>
        {idea.known ? <StateBadge state="waiting">{t('rehearsal.known')}</StateBadge> : null}
        {near ? (
          <StateBadge state={idea.verdict === 'duplicate' ? 'refused' : 'waiting'}>
            {t(`status.${idea.verdict}`)}
          </StateBadge>
        ) : null}
        <StateBadge state={idea.feasible ? 'done' : 'parked'}>
          {t(idea.feasible ? 'status.feasible' : 'status.blocked')}
        </StateBadge>
      </div>
      <p className="text-ink-soft text-sm">{idea.summary}</p>
      {near ? <Nearest near={idea.nearest} warnAt={idea.warn_at} blockAt={idea.block_at} /> : null}
      <Gaps gaps={idea.gaps} />
    </li>
  );
}
