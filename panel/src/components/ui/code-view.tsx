import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/yaml';
import { type ReactNode, useMemo } from 'react';
import { CopyButton } from '@/components/ui/small';
import { cn } from '@/lib/cn';

/** A text in YAML, coloured, with line numbers; marked lines stand out (counted from 1). */
export function CodeView(props: {
  readonly text: string;
  readonly label: string;
  readonly marked?: ReadonlySet<number>;
  readonly className?: string;
}) {
  const lines = useMemo(() => highlighted(props.text), [props.text]);
  return (
    <section
      aria-label={props.label}
      className={cn('relative rounded-md border bg-panel', props.className)}
    >
      <div className="absolute top-1 right-1">
        <CopyButton text={props.text} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-[70vh] overflow-auto py-2 font-mono text-sm">
        {lines.map((line, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a fixed text is its number
            key={index}
            className={cn('flex px-3', props.marked?.has(index + 1) && 'bg-refused-wash')}
          >
            <span aria-hidden className="w-10 shrink-0 select-none pr-3 text-right text-ink-faint">
              {index + 1}
            </span>
            <code className="whitespace-pre">{line}</code>
          </div>
        ))}
      </pre>
    </section>
  );
}

function highlighted(text: string): ReactNode[][] {
  const lines: ReactNode[][] = [[]];
  highlightCode(
    text,
    parser.parse(text),
    classHighlighter,
    (piece, classes) => {
      const line = lines.at(-1);
      line?.push(
        classes ? (
          <span key={line.length} className={classes}>
            {piece}
          </span>
        ) : (
          piece
        ),
      );
    },
    () => lines.push([]),
  );
  return lines;
}
