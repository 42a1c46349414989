import { useTranslation } from 'react-i18next';
import { CandidateActions, type GateActions } from '@/features/idea-gate/candidate-actions';
import { ReasonsList } from '@/features/idea-gate/reasons-list';
import type { Candidate } from '@/features/idea-gate/use-gate';
import { Feasibility } from '@/features/ideas/feasibility';
import { IdeaFeatures } from '@/features/ideas/idea-features';
import { Novelty } from '@/features/ideas/novelty';

/** Everything known of the candidate that is looked at, and what may be decided about it. */
export function CandidateDetail(props: {
  readonly candidate: Candidate;
  readonly actions: GateActions;
}) {
  const { t } = useTranslation('idea-gate');
  const { candidate, actions } = props;
  const idea = candidate.known;
  return (
    <section
      aria-label={t('detail', { title: candidate.title })}
      aria-live="polite"
      className="mt-4 grid gap-x-8 gap-y-4 rounded-lg border bg-panel p-4 lg:grid-cols-[5fr_4fr_3fr]"
    >
      <div className="flex flex-col gap-2">
        <h2 className="font-semibold text-xl">{candidate.title}</h2>
        {idea ? (
          <>
            <p className="max-w-prose">{idea.summary}</p>
            {idea.expectation ? <p className="text-ink-soft">{idea.expectation}</p> : null}
            <IdeaFeatures idea={idea} />
          </>
        ) : null}
        <CandidateActions actions={actions} />
      </div>
      {idea ? <Novelty idea={idea} /> : null}
      <div className="flex flex-col gap-4">
        {idea ? <Feasibility idea={idea} /> : null}
        <section>
          <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('why')}</h3>
          <ReasonsList reasons={candidate.reasons} />
        </section>
      </div>
    </section>
  );
}
