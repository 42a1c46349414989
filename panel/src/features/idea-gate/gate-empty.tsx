import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { useOfferAgain, useOpenDay } from '@/features/idea-gate/gate-commands';
import type { Gate } from '@/features/idea-gate/use-gate';
import { useIdeaCounts } from '@/features/ideas/use-ideas';

/** Why there are no candidates, and the one thing that brings some. */
export function GateEmpty({ gate, past }: { readonly gate: Gate | null; readonly past: boolean }) {
  const { t } = useTranslation('idea-gate');
  const pool = useIdeaCounts().data;
  const open = useOpenDay();
  const again = useOfferAgain();
  if (pool === undefined) return null;
  const feasible = pool.counts.feasible ?? 0;
  if (past) return <EmptyState title={t('empty.past')}>{t('empty.pastWhy')}</EmptyState>;
  if (gate && gate.offers === 0)
    return <EmptyState title={t('empty.sketching')}>{t('empty.sketchingWhy')}</EmptyState>;
  if (feasible === 0) {
    return (
      <EmptyState
        title={t(pool.total === 0 ? 'empty.noIdeas' : 'empty.noFeasible')}
        action={
          <Button asChild look="primary">
            <Link to="/ideas" search={{ new: 'generate' }}>
              {t('empty.generate')}
            </Link>
          </Button>
        }
      >
        {t(pool.total === 0 ? 'empty.noIdeasWhy' : 'empty.noFeasibleWhy', { count: pool.total })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(gate ? 'empty.offered' : 'empty.closed')}
      action={
        <Button
          look="primary"
          busy={open.isPending || again.isPending}
          onClick={() => (gate ? again.mutate(gate.id) : open.mutate(undefined))}
        >
          {t(gate ? 'action.again' : 'empty.open')}
        </Button>
      }
    >
      {t('empty.waiting', { count: feasible })}
    </EmptyState>
  );
}
