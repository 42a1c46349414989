import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Time } from '@/components/ui/small';
import { EmptyState, ErrorState, Skeleton } from '@/components/ui/states';
import type { Filters } from './filters';
import type { AuditEntry, useEvents } from './use-events';

interface Props {
  readonly events: ReturnType<typeof useEvents>;
  readonly filters: Filters;
  readonly onOpen: (position: number) => void;
  readonly onClear: () => void;
}

/** Every event that fits, one line each; only what is in view is drawn. */
export function EventList({ events, filters, onOpen, onClear }: Props) {
  const { t } = useTranslation('audit-log');
  const columns = useColumns();
  const rows = useMemo(() => events.data?.pages.flatMap((page) => page.items) ?? [], [events.data]);
  if (events.isPending) {
    return (
      <div aria-busy="true" className="flex flex-col gap-2">
        {Array.from({ length: 12 }, (_, index) => `row-${index}`).map((key) => (
          <Skeleton key={key} className="h-9" />
        ))}
      </div>
    );
  }
  if (events.isError && rows.length === 0) {
    return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        action={<Button onClick={onClear}>{t('filter.clear')}</Button>}
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
      rowId={(row) => String(row.position)}
      rowHeight={36}
      hidden={filters.event > 0 ? ['topic'] : []}
      onOpen={(row) => onOpen(row.position)}
      onEnd={() => {
        if (events.hasNextPage && !events.isFetchingNextPage) void events.fetchNextPage();
      }}
    />
  );
}

function useColumns(): readonly Column<AuditEntry>[] {
  const { t } = useTranslation('audit-log');
  return useMemo(
    () => [
      {
        id: 'position',
        header: t('column.position'),
        width: '72px',
        numeric: true,
        cell: (row) => row.position,
      },
      {
        id: 'at',
        header: t('column.at'),
        width: '170px',
        cell: (row) => <Time at={row.at} absolute className="text-ink-soft" />,
      },
      {
        id: 'sentence',
        header: t('column.sentence'),
        width: 'minmax(280px, 1fr)',
        cell: (row) => <span title={row.sentence}>{row.sentence}</span>,
      },
      {
        id: 'actor',
        header: t('column.actor'),
        width: '130px',
        cell: (row) => <span className="text-ink-soft">{row.actor_name}</span>,
      },
      {
        id: 'topic',
        header: t('column.topic'),
        width: '210px',
        cell: (row) => <span className="font-mono text-ink-faint text-sm">{row.topic}</span>,
      },
    ],
    [t],
  );
}
