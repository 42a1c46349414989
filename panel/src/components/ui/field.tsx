import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { cn } from '@/lib/cn';

const BOX =
  'w-full rounded-md border border-line-strong bg-ground px-3 text-ink placeholder:text-ink-faint disabled:opacity-50 aria-invalid:border-refused';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(BOX, 'h-8', className)} {...rest} />;
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cn(BOX, 'min-h-20 py-2', className)} {...rest} />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The list of the system itself: it opens with every key and on every device. */
export function Select(
  props: Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
  },
) {
  const { options, onChange, className, ...rest } = props;
  return (
    <select
      className={cn(BOX, 'h-8 w-auto pr-2', className)}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    >
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  );
}

/** A label, its field, a hint and what is wrong with it, tied together for readers. */
export function Field(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (given: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}) {
  const id = useId();
  const told = props.error || props.hint ? { 'aria-describedby': `${id}-told` } : {};
  const wrong = props.error ? { 'aria-invalid': true as const } : {};
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-ink-soft text-sm">
        {props.label}
      </label>
      {props.children({ id, ...told, ...wrong })}
      {props.error || props.hint ? (
        <p
          id={`${id}-told`}
          className={cn('text-sm', props.error ? 'text-refused' : 'text-ink-faint')}
        >
          {props.error || props.hint}
        </p>
      ) : null}
    </div>
  );
}
