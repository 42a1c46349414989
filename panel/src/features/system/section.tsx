import { type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

/** One part of the page with its heading, and what can be done with all of it. */
export function Section(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn('rounded-lg border bg-panel', props.className)}>
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5">
        <h2 id={id} className="font-semibold">
          {props.title}
        </h2>
        <span className="flex-1 text-ink-faint text-sm">{props.note}</span>
        {props.actions}
      </header>
      {props.children}
    </section>
  );
}

/** A short table: the first column names the row, the others may be figures. */
export function Table(props: {
  readonly label: string;
  readonly head: readonly string[];
  /** Columns, counted from 0, whose cells are figures. */
  readonly figures: readonly number[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly empty: ReactNode;
}) {
  const look = (column: number) => (props.figures.includes(column) ? 'text-right' : 'text-left');
  if (props.rows.length === 0) {
    return <p className="px-4 py-3 text-ink-soft">{props.empty}</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={props.label} className="overflow-x-auto -outline-offset-2">
      <table className="w-full">
        <thead>
          <tr className="text-ink-faint text-sm">
            {props.head.map((name, column) => (
              <th
                key={name}
                scope="col"
                className={cn(
                  'whitespace-nowrap px-3 pt-2 first:pl-4 last:pr-4 pb-1 font-normal',
                  look(column),
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key} className="border-t first:border-t-0">
              {row.cells.map((cell, column) => (
                <td
                  key={props.head[column]}
                  className={cn(
                    'whitespace-nowrap px-3 py-1.5 first:pl-4 last:pr-4',
                    look(column),
                    props.figures.includes(column) && 'font-mono text-sm tabular-nums',
                  )}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
