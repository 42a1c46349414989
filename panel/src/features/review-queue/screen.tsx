import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState, ErrorState, Skeleton } from '@/components/ui/states';
import { useQueueColumns } from '@/features/review-queue/columns';
import { JUDGEMENTS, type Judgement, useQueue } from '@/features/review-queue/queue';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const STATE = { judgement: 'waiting' };

/** Films that wait for a judgement, and those that have one. */
export function Screen() {
  const { t } = useTranslation('review-queue');
  const navigate = useNavigate();
  const [state, change] = useUrlState(STATE);
  const judgement = JUDGEMENTS.find((each) => each === state.judgement) ?? 'waiting';
  const queue = useQueue(judgement);
  const columns = useQueueColumns(judgement === 'waiting');
  const rows = (queue.data?.pages ?? []).flatMap((page) => page.items);
  const total = queue.data?.pages[0]?.total;
  const first = judgement === 'waiting' ? rows[0] : undefined;
  const open = (id: string) => void navigate({ to: '/review/$id', params: { id } });
  useCommands(
    first
      ? [
          {
            id: 'queue-first',
            keys: 'shift+enter',
            label: t('judgeFirst'),
            group: t('title'),
            run: () => open(first.id),
          },
        ]
      : [],
  );
  return (
    <Frame
      title={t('title')}
      summary={typeof total === 'number' ? t(`count.${judgement}`, { count: total }) : ' '}
      fill
      actions={
        first ? (
          <Button look="primary" keys="shift+enter" onClick={() => open(first.id)}>
            {t('judgeFirst')}
            <ArrowRight aria-hidden />
          </Button>
        ) : undefined
      }
      toolbar={JUDGEMENTS.map((each) => (
        <Button
          key={each}
          size="sm"
          look={each === judgement ? 'plain' : 'quiet'}
          aria-pressed={each === judgement}
          onClick={() => change({ judgement: each })}
        >
          {t(`judgement.${each}`)}
        </Button>
      ))}
    >
      {queue.isError && !queue.data ? (
        <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />
      ) : !queue.data ? (
        <div aria-busy="true" className="flex flex-col gap-2">
          {['a', 'b', 'c', 'd'].map((each) => (
            <Skeleton key={each} className="h-13" />
          ))}
        </div>
      ) : rows.length === 0 ? (
        <Nothing judgement={judgement} />
      ) : (
        <DataTable
          label={t('title')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          rowHeight={56}
          onOpen={(row) => open(row.id)}
          onEnd={() => {
            if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
          }}
        />
      )}
    </Frame>
  );
}

function Nothing({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation('review-queue');
  return (
    <EmptyState
      title={t(`empty.${judgement}`)}
      action={
        <Button look={judgement === 'waiting' ? 'primary' : 'plain'} asChild>
          <Link to="/today">{t('toToday')}</Link>
        </Button>
      }
    >
      {t(judgement === 'waiting' ? 'emptyWaitingBody' : 'emptyJudgedBody')}
    </EmptyState>
  );
}
