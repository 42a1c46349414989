import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/components/ui/toggle';
import { cn } from '@/lib/cn';

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

/** A column. Without `sort` it cannot be sorted by. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sort?: (row: Row) => string | number | null;
  /** A track of a CSS grid: `160px`, `minmax(160px, 1fr)`. */
  readonly width?: string;
  /** Numbers stand at the right, in figures of one width. */
  readonly numeric?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly sorting?: Sorting | null;
  readonly onSort?: (sorting: Sorting | null) => void;
  /** The rows come sorted from the server: `sorting` is only shown. */
  readonly sortedByServer?: boolean;
  /** Ids of columns not shown. */
  readonly hidden?: readonly string[];
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly rowHeight?: number;
  /** Called when the end comes into view: fetch the next page. */
  readonly onEnd?: () => void;
  readonly className?: string;
}

/** Rows and columns for up to ten thousand rows: only what is in view is drawn. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rowHeight = 40 } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Sorting | null>(null);
  const [active, setActive] = useState(0);
  const table = useRows(props, props.sorting === undefined ? own : props.sorting, (next) => {
    setOwn(next);
    props.onSort?.(next);
  });
  const rows = table.getRowModel().rows;
  const columns = props.columns.filter((each) => !props.hidden?.includes(each.id));
  const template = [
    props.onSelect ? '40px' : '',
    ...columns.map((c) => c.width ?? 'minmax(0, 1fr)'),
  ];
  const style = { gridTemplateColumns: template.filter(Boolean).join(' ') };

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    initialRect: { width: 1_000, height: 800 },
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      if (last && last.index >= rows.length - 5) props.onEnd?.();
    },
  });

  const selected = props.selected ?? new Set<string>();
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    props.onSelect?.(next);
  };
  const all = rows.length > 0 && rows.every((row) => selected.has(row.id));

  const move = (event: KeyboardEvent, index: number) => {
    const row = rows[index];
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[
      event.key
    ];
    if (event.target !== event.currentTarget) return;
    if (to !== undefined && to >= 0 && to < rows.length) {
      event.preventDefault();
      setActive(to);
      virtual.scrollToIndex(to);
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus(),
      );
    } else if (event.key === 'Enter' && row && props.onOpen) {
      event.preventDefault();
      props.onOpen(row.original);
    } else if (event.key === ' ' && row && props.onSelect) {
      event.preventDefault();
      toggle(row.id);
    }
  };

  return (
    <div
      ref={scroller}
      className={cn('relative h-full overflow-auto rounded-lg border bg-panel', props.className)}
    >
      <div
        role="table"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        className="min-w-max"
      >
        <div role="rowgroup" className="sticky top-0 z-10 border-b bg-raised">
          <div role="row" className="grid h-9 items-center" style={style}>
            {props.onSelect ? (
              <div role="columnheader" className="px-3">
                <Checkbox
                  checked={all || (selected.size > 0 ? 'indeterminate' : false)}
                  onChange={() =>
                    props.onSelect?.(all ? new Set() : new Set(rows.map((r) => r.id)))
                  }
                  hiddenLabel={t('table.selectAll')}
                />
              </div>
            ) : null}
            {columns.map((column) => (
              <Header
                key={column.id}
                column={column}
                sorted={table.getColumn(column.id)?.getIsSorted() ?? false}
                onSort={() => table.getColumn(column.id)?.toggleSorting()}
              />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={row.id}
                role="row"
                data-row={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={props.onSelect ? selected.has(row.id) : undefined}
                tabIndex={item.index === Math.min(active, rows.length - 1) ? 0 : -1}
                onFocus={() => setActive(item.index)}
                onKeyDown={(event) => move(event, item.index)}
                onClick={() => props.onOpen?.(row.original)}
                className={cn(
                  'absolute inset-x-0 grid items-center border-b -outline-offset-2 hover:bg-hover aria-selected:bg-accent-wash',
                  props.onOpen && 'cursor-pointer',
                )}
                style={{ ...style, height: item.size, transform: `translateY(${item.start}px)` }}
              >
                {props.onSelect ? (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: Space on the row does the same
                  <div role="cell" className="px-3" onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      checked={selected.has(row.id)}
                      onChange={() => toggle(row.id)}
                      hiddenLabel={t('table.selectRow')}
                    />
                  </div>
                ) : null}
                {columns.map((column) => (
                  <div
                    key={column.id}
                    role="cell"
                    className={cn(
                      'truncate px-3',
                      column.numeric && 'text-right font-mono text-sm',
                    )}
                  >
                    {column.cell(row.original)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function useRows<Row extends object>(
  props: DataTableProps<Row>,
  sorting: Sorting | null,
  onSort: (sorting: Sorting | null) => void,
) {
  const columns = useMemo(
    () =>
      props.columns.map((each) => ({
        id: each.id,
        accessorFn: (row: Row) => each.sort?.(row) ?? null,
        enableSorting: each.sort !== undefined,
        sortUndefined: 'last' as const,
        sortFn: each.numeric ? ('basic' as const) : ('alphanumeric' as const),
      })),
    [props.columns],
  );
  const state: SortingState = sorting ? [{ id: sorting.column, desc: sorting.descending }] : [];
  return useTable({
    features,
    columns,
    data: props.rows as Row[],
    getRowId: props.rowId,
    manualSorting: props.sortedByServer ?? false,
    state: { sorting: state },
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(state) : change;
      onSort(first ? { column: first.id, descending: first.desc } : null);
    },
  });
}

function Header<Row>(props: {
  readonly column: Column<Row>;
  readonly sorted: 'asc' | 'desc' | false;
  readonly onSort: () => void;
}) {
  const { t } = useTranslation();
  const { column, sorted } = props;
  const order = { asc: 'ascending', desc: 'descending' } as const;
  const look = cn(
    'flex h-full items-center gap-1 px-3 text-ink-soft text-sm',
    column.numeric && 'justify-end',
  );
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? order[sorted] : undefined}
      className="h-full min-w-0"
    >
      {column.sort ? (
        <button
          type="button"
          onClick={props.onSort}
          title={t('table.sortBy', { column: column.header })}
          className={cn(look, 'w-full -outline-offset-2 hover:text-ink')}
        >
          <span className="truncate">{column.header}</span>
          {sorted === 'asc' ? (
            <ArrowUp aria-hidden className="size-3.5 text-accent-strong" />
          ) : null}
          {sorted === 'desc' ? (
            <ArrowDown aria-hidden className="size-3.5 text-accent-strong" />
          ) : null}
        </button>
      ) : (
        <span className={look}>{column.header}</span>
      )}
    </div>
  );
}
