import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { KeyHint } from '@/components/ui/key-hint';
import type { Candidate } from '@/features/idea-gate/use-gate';
import { IdeaStatusBadge } from '@/features/ideas/idea-status';
import { SketchLoop } from '@/features/ideas/sketch-loop';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** One candidate: its moving sketch, its name, how well it ranks. A press looks at it closely. */
export function CandidateCard(props: {
  readonly candidate: Candidate;
  readonly number: number;
  readonly looked: boolean;
  readonly onLook: () => void;
}) {
  const { candidate, number, looked } = props;
  const { t } = useTranslation('idea-gate');
  const format = useFormat();
  const status = candidate.known?.status;
  const aside = status === 'deferred' || status === 'rejected';
  return (
    <li
      className={cn(
        'relative flex min-w-40 max-w-64 flex-1 flex-col gap-2 rounded-lg border bg-panel p-2 transition-colors',
        looked && 'border-line-strong bg-raised',
        candidate.chosen && 'border-done',
        aside && 'opacity-60',
      )}
    >
      <SketchLoop
        idea={candidate.idea}
        loop={candidate.loop}
        title={candidate.title}
        className="max-h-[44vh]"
      />
      <button
        type="button"
        aria-pressed={looked}
        aria-keyshortcuts={String(number)}
        onClick={props.onLook}
        className="flex flex-col gap-1 text-left after:absolute after:inset-0 after:rounded-lg"
      >
        <span className="flex items-baseline gap-2">
          <KeyHint keys={String(number)} className="text-ink-faint" />
          <span className="line-clamp-2 min-h-10 flex-1 font-medium leading-5">
            {candidate.title}
          </span>
        </span>
        <span className="flex flex-wrap items-center justify-between gap-1">
          <span className="text-ink-soft text-sm">
            {t('score')}{' '}
            <span className="font-mono text-ink">{format.number(candidate.score, 2)}</span>
          </span>
          {candidate.chosen || aside ? (
            <IdeaStatusBadge status={candidate.chosen ? 'picked' : (status ?? 'deferred')} />
          ) : (
            <Badge>{t('nearest', { value: format.number(near(candidate), 2) })}</Badge>
          )}
        </span>
      </button>
    </li>
  );
}

function near(candidate: Candidate): number {
  return candidate.known?.nearest_similarity ?? 0;
}
