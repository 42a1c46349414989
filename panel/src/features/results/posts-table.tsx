import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, type Sorting } from '@/components/ui/data-table';
import { Time } from '@/components/ui/small';
import { GrownValue } from '@/features/results/grown-value';
import type { Post } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

/** Every published film with what was seen of it so far. */
export function PostsTable(props: {
  readonly posts: readonly Post[];
  readonly onOpen: (id: string) => void;
  readonly onSort: (sorting: Sorting | null) => void;
  readonly onEnd: () => void;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const columns = useMemo<readonly Column<Post>[]>(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(180px, 1fr)',
        sort: ({ figures }) => figures.title,
        cell: ({ figures }) => figures.title,
      },
      {
        id: 'platform',
        header: t('column.platform'),
        width: '100px',
        sort: ({ figures }) => figures.platform,
        cell: ({ figures }) => t(`platform.${figures.platform}`),
      },
      {
        id: 'public',
        header: t('column.public'),
        width: '130px',
        sort: ({ figures }) => figures.public_at ?? '',
        cell: ({ figures }) => (figures.public_at ? <Time at={figures.public_at} /> : null),
      },
      {
        id: 'latest',
        header: t('column.latest'),
        width: '110px',
        numeric: true,
        sort: ({ figures }) => figures.latest_views ?? null,
        cell: ({ figures: { latest_views: views } }) =>
          views === null || views === undefined ? (
            <span className="font-sans text-ink-faint">{t('unread')}</span>
          ) : (
            format.number(views)
          ),
      },
      {
        id: 'views72',
        header: t('column.views72'),
        width: '120px',
        numeric: true,
        sort: ({ figures }) => figures.views_72h ?? null,
        cell: ({ figures, maturity }) => (
          <GrownValue value={figures.views_72h} maturity={maturity.views_72h} />
        ),
      },
      {
        id: 'views7',
        header: t('column.views7'),
        width: '120px',
        numeric: true,
        sort: ({ figures }) => figures.views_7d ?? null,
        cell: ({ figures, maturity }) => (
          <GrownValue value={figures.views_7d} maturity={maturity.views_7d} />
        ),
      },
      {
        id: 'readings',
        header: t('column.readings'),
        width: '100px',
        numeric: true,
        sort: ({ figures }) => figures.readings.length,
        cell: ({ figures }) => format.number(figures.readings.length),
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      label={t('table')}
      rows={props.posts}
      columns={columns}
      rowId={({ figures }) => figures.id}
      onOpen={({ figures }) => props.onOpen(figures.id)}
      onSort={props.onSort}
      onEnd={props.onEnd}
      className="h-auto max-h-[32rem]"
    />
  );
}
