import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilmRow, filmTitle } from '@/components/film/film';
import { FilmStatusBadge } from '@/components/film/status';
import { Thumbnail } from '@/components/film/thumbnail';
import { Badge } from '@/components/ui/badge';
import type { Column } from '@/components/ui/data-table';
import { Time } from '@/components/ui/small';
import { useFormat } from '@/lib/format';

/** The server sorts: a column only says that it may be sorted by. */
const sortable = () => 0;

export function useFilmColumns(): readonly Column<FilmRow>[] {
  const { t } = useTranslation('animations');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(220px, 2fr)',
        sort: sortable,
        cell: (film) => <Name film={film} />,
      },
      {
        id: 'status',
        header: t('column.status'),
        width: '150px',
        cell: (film) => <FilmStatusBadge status={film.status} />,
      },
      {
        id: 'tags',
        header: t('column.tags'),
        width: 'minmax(140px, 1fr)',
        cell: (film) => (
          <span className="flex gap-1 overflow-hidden">
            {film.tags.map((each) => (
              <Badge key={each}>{each}</Badge>
            ))}
          </span>
        ),
      },
      {
        id: 'design',
        header: t('column.design'),
        width: '110px',
        cell: (film) => <span className="text-ink-soft">{film.design_system || '—'}</span>,
      },
      {
        id: 'duration',
        header: t('column.duration'),
        width: '96px',
        numeric: true,
        sort: sortable,
        cell: (film) => (film.duration_s ? `${format.number(film.duration_s, 1)} s` : '—'),
      },
      {
        id: 'realtime',
        header: t('column.realtime'),
        width: '104px',
        numeric: true,
        sort: sortable,
        cell: (film) => (film.realtime ? `${format.number(film.realtime, 2)}×` : '—'),
      },
      {
        id: 'size',
        header: t('column.size'),
        width: '96px',
        numeric: true,
        sort: sortable,
        cell: (film) => (film.bytes ? format.bytes(film.bytes) : '—'),
      },
      {
        id: 'newest',
        header: t('column.changed'),
        width: '130px',
        sort: sortable,
        cell: (film) => <Time at={film.changed_at} className="text-ink-soft" />,
      },
    ],
    [t, format],
  );
}

function Name({ film }: { readonly film: FilmRow }) {
  const { t } = useTranslation('animations');
  const told = [
    film.variation > 0 ? t('variation', { number: film.variation + 1 }) : '',
    film.archived ? t('inArchive') : '',
    film.purged ? t('purged') : '',
  ].filter(Boolean);
  return (
    <span className="flex items-center gap-3">
      <Thumbnail digest={film.purged ? '' : film.thumbnail} className="h-11" />
      <span className="min-w-0">
        <span className="block truncate font-medium">{filmTitle(film)}</span>
        {told.length > 0 ? (
          <span className="block truncate text-ink-faint text-sm">{told.join(' · ')}</span>
        ) : null}
      </span>
    </span>
  );
}
