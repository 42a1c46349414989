import { CircleX, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { filmTitle } from '@/components/film/film';
import { Thumbnail } from '@/components/film/thumbnail';
import type { Column } from '@/components/ui/data-table';
import { Time } from '@/components/ui/small';
import type { Review } from '@/features/review-queue/queue';
import { useFormat } from '@/lib/format';
import { useRecorded } from '@/lib/recorded';

export function useQueueColumns(waiting: boolean): readonly Column<Review>[] {
  const { t } = useTranslation('review-queue');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(220px, 2fr)',
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'findings',
        header: t('column.findings'),
        width: 'minmax(170px, 1fr)',
        cell: (row) => <Found row={row} />,
      },
      {
        id: 'duration',
        header: t('column.duration'),
        width: '96px',
        numeric: true,
        cell: (row) => (row.duration_s ? `${format.number(row.duration_s, 1)} s` : '—'),
      },
      {
        id: 'notes',
        header: t('column.notes'),
        width: '80px',
        numeric: true,
        cell: (row) => row.notes.length || '—',
      },
      {
        id: 'when',
        header: t(waiting ? 'column.waiting' : 'column.judged'),
        width: '140px',
        cell: (row) => {
          const at = waiting ? row.waiting_since : row.judged_at;
          return at ? <Time at={at} className="text-ink-soft" /> : '—';
        },
      },
    ],
    [t, format, waiting],
  );
}

function Name({ row }: { readonly row: Review }) {
  const { t } = useTranslation('review-queue');
  const recorded = useRecorded();
  const told = [
    row.variation > 0 ? t('variation', { number: row.variation + 1 }) : '',
    row.automatic ? t('automatic') : '',
    recorded(row.reason),
  ].filter(Boolean);
  return (
    <span className="flex items-center gap-3">
      <Thumbnail digest={row.purged ? '' : row.thumbnail} className="h-11" />
      <span className="min-w-0">
        <span className="block truncate font-medium">{filmTitle(row)}</span>
        {told.length > 0 ? (
          <span className="block truncate text-ink-faint text-sm">{told.join(' · ')}</span>
        ) : null}
      </span>
    </span>
  );
}

function Found({ row }: { readonly row: Review }) {
  const { t } = useTranslation('review-queue');
  if (row.hard_failures + row.soft_failures === 0)
    return <span className="text-ink-soft">{t('clean')}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {row.hard_failures > 0 ? (
        <span className="flex items-center gap-1 text-refused">
          <CircleX aria-hidden className="size-4" />
          {t('hard', { count: row.hard_failures })}
        </span>
      ) : null}
      {row.soft_failures > 0 ? (
        <span className="flex items-center gap-1 text-accent-strong">
          <TriangleAlert aria-hidden className="size-4" />
          {t('soft', { count: row.soft_failures })}
        </span>
      ) : null}
    </span>
  );
}
