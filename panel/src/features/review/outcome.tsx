import { Link } from '@tanstack/react-router';
import { ArrowRight, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { useUndoJudgement } from '@/features/review/acts';
import { type Review, useWaiting } from '@/features/review/review';
import { useCommands } from '@/lib/keys';
import { useRecorded } from '@/lib/recorded';

/** What was decided, how to take it back, and what waits next. */
export function Outcome({ review }: { readonly review: Review }) {
  const { t } = useTranslation('review');
  const undo = useUndoJudgement(review.id);
  const recorded = useRecorded();
  const { judgement } = review;
  const undoable = judgement === 'approved' || judgement === 'rejected';
  useCommands(
    undoable
      ? [
          {
            id: 'review-undo',
            keys: 'u',
            label: t('undo'),
            group: t('title'),
            run: () => undo.mutate(),
          },
        ]
      : [],
  );
  if (!judgement) return null;
  return (
    <section
      aria-label={t('outcome')}
      className="flex flex-wrap items-center justify-end gap-3 rounded-lg border bg-panel px-4 py-3"
    >
      <div className="min-w-60 flex-1">
        <p className="font-medium">{t(`judged.${judgement}`)}</p>
        {review.reason ? <p className="text-ink-soft">{recorded(review.reason)}</p> : null}
        {review.judged_at ? (
          <p className="text-ink-faint text-sm">
            <Time at={review.judged_at} />
          </p>
        ) : null}
      </div>
      {undoable ? (
        <Button keys="u" busy={undo.isPending} onClick={() => undo.mutate()}>
          <Undo2 aria-hidden />
          {t('undo')}
        </Button>
      ) : null}
      <Next judged={review} />
    </section>
  );
}

function Next({ judged }: { readonly judged: Review }) {
  const { t } = useTranslation('review');
  const waiting = useWaiting().data;
  const next = waiting?.items.find((each) => each.id !== judged.id);
  if (next) {
    return (
      <Button look="primary" asChild>
        <Link to="/review/$id" params={{ id: next.id }}>
          {t('next')}
          <ArrowRight aria-hidden />
        </Link>
      </Button>
    );
  }
  return (
    <Button look={judged.judgement === 'approved' ? 'primary' : 'plain'} asChild>
      <Link to={judged.judgement === 'approved' ? '/publishing' : '/today'}>
        {t(judged.judgement === 'approved' ? 'toPublishing' : 'toToday')}
        <ArrowRight aria-hidden />
      </Link>
    </Button>
  );
}
