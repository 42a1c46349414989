import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Time } from '@/components/ui/small';
import { IdeaStatusBadge } from '@/features/ideas/idea-status';
import type { Idea } from '@/features/ideas/types';
import { useFormat } from '@/lib/format';
import { useNarrow } from '@/lib/use-narrow';

/** Ideas as rows; the list grows as it is scrolled. */
export function IdeasTable(props: {
  readonly ideas: readonly Idea[];
  readonly narrow: boolean;
  readonly onOpen: (idea: string) => void;
  readonly onEnd: () => void;
}) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const phone = useNarrow();
  const columns = useMemo<readonly Column<Idea>[]>(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(180px, 2fr)',
        cell: (idea) => (
          <span className="flex items-baseline gap-2">
            <span className="max-w-full shrink-0 truncate font-medium">{idea.title}</span>
            <span className="truncate text-ink-faint text-sm">{idea.summary}</span>
          </span>
        ),
      },
      {
        id: 'status',
        header: t('column.status'),
        width: '150px',
        cell: (idea) => <IdeaStatusBadge status={idea.status} />,
      },
      {
        id: 'nearest',
        header: t('column.nearest'),
        width: '120px',
        numeric: true,
        cell: (idea) =>
          idea.status === 'proposed' ? null : format.number(idea.nearest_similarity, 2),
      },
      {
        id: 'motion',
        header: t('column.motion'),
        width: '130px',
        cell: (idea) =>
          idea.features.motion
            ? t(`feature.${idea.features.motion}`, { defaultValue: idea.features.motion })
            : null,
      },
      {
        id: 'source',
        header: t('column.source'),
        width: '140px',
        cell: (idea) => <span className="text-ink-soft">{idea.source}</span>,
      },
      {
        id: 'at',
        header: t('column.at'),
        width: '120px',
        cell: (idea) => <Time at={idea.proposed_at} className="text-ink-soft" />,
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      label={t('title')}
      rows={props.ideas}
      columns={columns}
      rowId={(idea) => idea.id}
      hidden={props.narrow || phone ? ['motion', 'source', 'at', 'nearest'] : []}
      onOpen={(idea) => props.onOpen(idea.id)}
      onEnd={props.onEnd}
      className="h-full"
    />
  );
}
