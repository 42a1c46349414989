import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Time } from '@/components/ui/small';
import { EmptyState, ErrorState, Skeleton } from '@/components/ui/states';
import { useFormat } from '@/lib/format';
import { useRecorded } from '@/lib/recorded';
import { LOOKS } from './filters';
import type { useWorks, WorkRow } from './use-works';

interface Props {
  readonly works: ReturnType<typeof useWorks>;
  /** Something stands beside the table: only the columns that are needed to choose. */
  readonly narrow: boolean;
  readonly onOpen: (work: string) => void;
  readonly onClear: () => void;
}

const ASIDE = ['attempts', 'took', 'changed'];

/** Every piece of work that fits, the newest request first. */
export function WorkTable({ works, narrow, onOpen, onClear }: Props) {
  const { t } = useTranslation('work');
  const columns = useColumns();
  const rows = useMemo(() => works.data?.pages.flatMap((page) => page.items) ?? [], [works.data]);
  if (works.isPending) return <Skeleton className="h-96" />;
  if (works.isError && rows.length === 0) {
    return <ErrorState error={works.error} onRetry={() => void works.refetch()} />;
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        action={<Button onClick={onClear}>{t('empty.action')}</Button>}
      >
        {t('empty.body')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      rowHeight={36}
      hidden={narrow ? ASIDE : []}
      className="h-auto max-h-[70vh]"
      onOpen={(row) => onOpen(row.id)}
      onEnd={() => {
        if (works.hasNextPage && !works.isFetchingNextPage) void works.fetchNextPage();
      }}
    />
  );
}

function useColumns(): readonly Column<WorkRow>[] {
  const { t } = useTranslation('work');
  const format = useFormat();
  const recorded = useRecorded();
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('column.state'),
        width: '120px',
        cell: (row) => <StateBadge state={LOOKS[row.state]}>{t(`state.${row.state}`)}</StateBadge>,
      },
      {
        id: 'stage',
        header: t('column.stage'),
        width: '140px',
        cell: (row) => t(`stage.${row.stage}` as 'stage.render'),
      },
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(180px, 1fr)',
        cell: (row) => row.title || row.note || t('batch', { count: row.inputs }),
      },
      {
        id: 'said',
        header: t('column.said'),
        width: 'minmax(160px, 1fr)',
        cell: (row) => (
          <span className="text-ink-soft" title={row.message}>
            {row.error ? `${row.error}: ${row.message}` : recorded(row.reason || row.summary)}
          </span>
        ),
      },
      {
        id: 'attempts',
        header: t('column.attempts'),
        width: '72px',
        numeric: true,
        cell: (row) => row.attempts,
      },
      {
        id: 'took',
        header: t('column.took'),
        width: '90px',
        numeric: true,
        cell: (row) => (row.milliseconds ? format.duration(row.milliseconds / 1000) : null),
      },
      {
        id: 'changed',
        header: t('column.changed'),
        width: '150px',
        cell: (row) => <Time at={row.changed_at} className="text-ink-soft" />,
      },
    ],
    [t, format, recorded],
  );
}
