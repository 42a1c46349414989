import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/ui/data-table';
import { GapStateBadge } from '@/features/gaps/gap-state';
import type { GapOnBoard } from '@/features/gaps/use-gaps';
import { useFeatureWords } from '@/features/ideas/use-feature-words';
import { useFormat } from '@/lib/format';
import { useNarrow } from '@/lib/use-narrow';

const BESIDE_A_PANEL = ['waiting', 'freed'];
const ON_PHONES = ['turn', ...BESIDE_A_PANEL];

/** Gaps in the order in which closing them frees most ideas soonest. */
export function GapsTable(props: {
  readonly gaps: readonly GapOnBoard[];
  readonly narrow: boolean;
  readonly onOpen: (gap: string) => void;
}) {
  const { t } = useTranslation('gaps');
  const words = useFeatureWords();
  const format = useFormat();
  const phone = useNarrow();
  const columns = useMemo<readonly Column<GapOnBoard>[]>(() => {
    const count = (id: 'turn' | 'frees' | 'waiting' | 'freed', width: string) => ({
      id,
      header: t(`column.${id}`),
      width,
      numeric: true,
      sort: (row: GapOnBoard) => row[id] || null,
      cell: (row: GapOnBoard) =>
        row[id] ? format.number(row[id]) : <span className="text-ink-faint">{'–'}</span>,
    });
    return [
      count('turn', '110px'),
      {
        id: 'feature',
        header: t('column.feature'),
        width: 'minmax(120px, 1fr)',
        cell: (row) => (
          <span className="flex items-baseline gap-2">
            <span className="truncate">{words(row.gap.feature)}</span>
            <span className="shrink-0 font-mono text-ink-faint text-xs max-md:hidden">
              {row.gap.feature}
            </span>
          </span>
        ),
      },
      {
        id: 'state',
        header: t('column.state'),
        width: '130px',
        cell: (row) => <GapStateBadge state={row.gap.state} />,
      },
      count('frees', phone ? '80px' : '140px'),
      count('waiting', '120px'),
      count('freed', '150px'),
    ];
  }, [t, words, format, phone]);
  return (
    <DataTable
      label={t('title')}
      rows={props.gaps}
      columns={columns}
      rowId={(row) => row.gap.id}
      hidden={phone ? ON_PHONES : props.narrow ? BESIDE_A_PANEL : []}
      onOpen={(row) => props.onOpen(row.gap.id)}
      className="h-full"
    />
  );
}
