import { Check, CornerUpLeft, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCheckName } from '@/components/film/flags';
import { Button } from '@/components/ui/button';
import { useApprove, useReject, useSendBack } from '@/features/review/acts';
import { type Answered, type Obstacle, obstacle, type Said } from '@/features/review/answers';
import { RefusalDialog } from '@/features/review/refusal';
import type { Review } from '@/features/review/review';
import { useCommands } from '@/lib/keys';

/** Accept, reject or send back; what stands in the way of accepting is said beside it. */
export function Judging(props: {
  readonly review: Review;
  readonly version: number;
  readonly answered: readonly Answered[];
  readonly said: Said;
}) {
  const { review, answered } = props;
  const { t } = useTranslation('review');
  const [asking, setAsking] = useState<'reject' | 'sendBack' | null>(null);
  const approving = useApprove(review.id);
  const rejecting = useReject(review.id);
  const sending = useSendBack(review.id);
  const barred = useObstacleWords()(obstacle(review.findings, answered));
  const approve = () => approving.mutate({ checklist: props.version, said: props.said });
  const group = t('title');
  useCommands([
    {
      id: 'review-approve',
      keys: 'a',
      label: t('approve'),
      group,
      run: approve,
      ...(barred ? { unavailable: barred } : {}),
    },
    {
      id: 'review-reject',
      keys: 'r',
      label: t('reject.do'),
      group,
      run: () => setAsking('reject'),
    },
    {
      id: 'review-send-back',
      keys: 'b | shift+g',
      label: t('sendBack.do'),
      group,
      run: () => setAsking('sendBack'),
    },
  ]);
  const close = () => setAsking(null);
  const refusing = asking === 'reject' ? rejecting : sending;
  return (
    <section
      aria-label={t('judgement')}
      className="sticky bottom-0 z-10 -mx-1 flex flex-col gap-2 border-t bg-ground/95 px-1 py-3"
    >
      {barred ? (
        <p id="barred" className="text-refused text-sm">
          {barred}
        </p>
      ) : (
        <p className="text-ink-soft text-sm">{t('ready')}</p>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Button
          look="primary"
          size="lg"
          keys="a"
          className="col-span-2"
          busy={approving.isPending}
          disabled={barred !== ''}
          aria-describedby={barred ? 'barred' : undefined}
          onClick={approve}
        >
          <Check aria-hidden />
          {t('approve')}
        </Button>
        <Button size="lg" keys="b" onClick={() => setAsking('sendBack')}>
          <CornerUpLeft aria-hidden />
          {t('sendBack.do')}
        </Button>
        <Button size="lg" keys="r" onClick={() => setAsking('reject')}>
          <X aria-hidden />
          {t('reject.do')}
        </Button>
      </div>
      {asking ? (
        <RefusalDialog
          kind={asking}
          answered={answered}
          notes={review.notes.length}
          busy={refusing.isPending}
          onSay={(refusal) => refusing.mutate(refusal, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

function useObstacleWords(): (barred: Obstacle | null) => string {
  const { t } = useTranslation('review');
  const name = useCheckName();
  return (barred) => {
    if (!barred) return '';
    if (barred.kind === 'items') return t('barred.items', { count: barred.count });
    return t('barred.findings', { checks: barred.checks.map(name).join(', ') });
  };
}
