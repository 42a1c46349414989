import { type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

/** One of several, as a box with a word and what it means; what else can be pressed stands below. */
export function Choice(props: {
  readonly name: string;
  readonly value: string;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}) {
  const id = useId();
  const on = props.chosen === props.value;
  return (
    <div
      className={cn('flex items-start gap-3 rounded-md border px-3 py-2', on && 'border-accent')}
    >
      <input
        id={id}
        type="radio"
        name={props.name}
        value={props.value}
        checked={on}
        onChange={() => props.onChoose(props.value)}
        className="mt-1 accent-accent"
        {...(props.hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block font-medium">
          {props.label}
        </label>
        {props.hint ? (
          <p id={`${id}-hint`} className="text-ink-soft text-sm">
            {props.hint}
          </p>
        ) : null}
        {props.children}
      </div>
    </div>
  );
}
