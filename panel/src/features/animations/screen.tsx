import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { ColumnMenu, useHiddenColumns } from '@/components/ui/column-menu';
import { DataTable, type Sorting } from '@/components/ui/data-table';
import { EmptyState, ErrorState, Skeleton } from '@/components/ui/states';
import { BulkBar } from '@/features/animations/bulk-bar';
import { useFilmColumns } from '@/features/animations/columns';
import { isFiltered, NO_FILTERS, useFilms } from '@/features/animations/films';
import { FilterBar } from '@/features/animations/filter-bar';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const GOES_UP = new Set(['title']);

/** Every film: filtered, sorted, tagged and put away. */
export function Screen() {
  const { t } = useTranslation('animations');
  const [filters, change] = useUrlState(NO_FILTERS);
  const films = useFilms(filters);
  const columns = useFilmColumns();
  const [hidden, setHidden] = useHiddenColumns('animations', ['size']);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => (films.data?.pages ?? []).flatMap((page) => page.items), [films.data]);
  const tags = useMemo(() => [...new Set(rows.flatMap((row) => row.tags))].sort(), [rows]);
  const first = films.data?.pages[0];
  const group = t('title');
  useCommands([
    {
      id: 'films-search',
      keys: '/',
      label: t('search'),
      group,
      run: () => search.current?.focus(),
    },
    {
      id: 'films-clear',
      keys: 'escape',
      label: t('deselect'),
      group,
      run: () => setSelected(new Set()),
    },
  ]);
  const usual = GOES_UP.has(filters.sort) ? 'up' : 'down';
  const sorting = { column: filters.sort, descending: (filters.order || usual) === 'down' };
  const sort = (next: Sorting | null) => {
    if (!next) change({ sort: NO_FILTERS.sort, order: '' });
    else change({ sort: next.column, order: next.descending ? 'down' : 'up' });
  };
  const empty = first !== undefined && rows.length === 0;
  return (
    <Frame
      title={t('title')}
      summary={first ? t('count', { count: first.total }) : ' '}
      fill
      toolbar={
        <>
          <FilterBar
            filters={filters}
            counts={first?.counts ?? {}}
            tags={tags}
            search={search}
            onChange={change}
          />
          <span className="flex-1" />
          <ColumnMenu columns={columns.slice(1)} hidden={hidden} onChange={setHidden} />
        </>
      }
    >
      <div className="flex h-full flex-col gap-3">
        {selected.size > 0 ? (
          <BulkBar films={[...selected]} tags={tags} onDone={() => setSelected(new Set())} />
        ) : null}
        {films.isError && !first ? (
          <ErrorState error={films.error} onRetry={() => void films.refetch()} />
        ) : empty ? (
          <Nothing filtered={isFiltered(filters)} onClear={() => change(NO_FILTERS)} />
        ) : first ? (
          <DataTable
            label={t('title')}
            rows={rows}
            columns={columns}
            rowId={(film) => film.id}
            rowHeight={56}
            hidden={hidden}
            sorting={sorting}
            sortedByServer
            onSort={sort}
            selected={selected}
            onSelect={setSelected}
            onOpen={(film) => void navigate({ to: '/animations/$id', params: { id: film.id } })}
            onEnd={() => {
              if (films.hasNextPage && !films.isFetchingNextPage) void films.fetchNextPage();
            }}
            className="min-h-0 flex-1"
          />
        ) : (
          <div aria-busy="true" className="flex flex-col gap-2">
            {['a', 'b', 'c', 'd', 'e', 'f'].map((each) => (
              <Skeleton key={each} className="h-13" />
            ))}
          </div>
        )}
      </div>
    </Frame>
  );
}

function Nothing(props: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('animations');
  if (props.filtered) {
    return (
      <EmptyState
        title={t('noMatch')}
        action={<Button onClick={props.onClear}>{t('clear')}</Button>}
      >
        {t('noMatchBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('none')}
      action={
        <Button look="primary" asChild>
          <Link to="/idea-gate">{t('toGate')}</Link>
        </Button>
      }
    >
      {t('noneBody')}
    </EmptyState>
  );
}
