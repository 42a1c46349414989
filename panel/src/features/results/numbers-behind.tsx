import { Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';

export interface NumbersRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/** A picture, and behind a toggle the same numbers in a table that everybody can read. */
export function NumbersBehind(props: {
  /** What the table holds, for its caption. */
  readonly caption: string;
  /** The first column names the row. */
  readonly head: readonly string[];
  readonly rows: readonly NumbersRow[];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('results');
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      {props.children}
      <Button
        size="sm"
        look="quiet"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
        className="self-start"
      >
        <Table2 aria-hidden />
        {t(shown ? 'numbers.hide' : 'numbers.show')}
      </Button>
      <div id={id} hidden={!shown} className="max-h-96 overflow-auto rounded-lg border">
        {shown ? <Numbers {...props} /> : null}
      </div>
    </>
  );
}

function Numbers(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly NumbersRow[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <table className="w-full text-left" tabIndex={0}>
      <caption className="sr-only">{props.caption}</caption>
      <thead className="sticky top-0 bg-panel text-ink-soft text-sm">
        <tr>
          {props.head.map((each, index) => (
            <th
              key={each}
              scope="col"
              className={index ? 'px-3 py-2 text-right font-normal' : 'px-3 py-2 font-normal'}
            >
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} className="border-t">
            <th scope="row" className="px-3 py-1 font-normal">
              {first}
            </th>
            {rest.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places
              <td key={index} className="px-3 py-1 text-right font-mono">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
