import { Check, Minus } from 'lucide-react';
import { Checkbox as RadixCheckbox, Slider as RadixSlider, Switch as RadixSwitch } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

interface Toggle {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** Yes or no. `label` is shown; `hiddenLabel` is only read, as in a row of a table. */
export function Checkbox(
  props: Omit<Toggle, 'checked'> & {
    readonly checked: boolean | 'indeterminate';
    readonly label?: ReactNode;
    readonly hiddenLabel?: string;
  },
) {
  const id = useId();
  return (
    <span className="inline-flex items-center gap-2">
      <RadixCheckbox.Root
        id={id}
        checked={props.checked}
        disabled={props.disabled ?? false}
        onCheckedChange={(checked) => props.onChange(checked === true)}
        {...(props.hiddenLabel ? { 'aria-label': props.hiddenLabel } : {})}
        className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-ground data-[state=checked]:border-accent data-[state=indeterminate]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:bg-accent disabled:opacity-50"
      >
        <RadixCheckbox.Indicator className="text-on-accent">
          {props.checked === 'indeterminate' ? (
            <Minus aria-hidden className="size-3" />
          ) : (
            <Check aria-hidden className="size-3" strokeWidth={3} />
          )}
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      {props.label ? <label htmlFor={id}>{props.label}</label> : null}
    </span>
  );
}

/** On or off, at once. */
export function Switch(props: Toggle & { readonly label: ReactNode }) {
  const id = useId();
  return (
    <span className="inline-flex items-center gap-2">
      <RadixSwitch.Root
        id={id}
        checked={props.checked}
        disabled={props.disabled ?? false}
        onCheckedChange={props.onChange}
        className="inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-ground px-0.5 data-[state=checked]:border-accent data-[state=checked]:bg-accent disabled:opacity-50"
      >
        <RadixSwitch.Thumb className="size-3.5 rounded-full bg-ink-soft transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent" />
      </RadixSwitch.Root>
      <label htmlFor={id}>{props.label}</label>
    </span>
  );
}

/** A value in a range, by pointer or arrow keys. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  /** When the hand lets go: for what costs a request. */
  readonly onCommit?: (value: number) => void;
  /** The value in words, for readers: a date instead of a position. */
  readonly words?: string;
  readonly className?: string;
}) {
  return (
    <RadixSlider.Root
      value={[props.value]}
      min={props.min}
      max={props.max}
      step={props.step ?? 1}
      onValueChange={([value]) => props.onChange(value ?? props.min)}
      onValueCommit={([value]) => props.onCommit?.(value ?? props.min)}
      className={cn(
        'relative flex h-5 w-full touch-none select-none items-center',
        props.className,
      )}
    >
      <RadixSlider.Track className="relative h-1 flex-1 rounded-full bg-line-strong/50">
        <RadixSlider.Range className="absolute h-full rounded-full bg-accent" />
      </RadixSlider.Track>
      <RadixSlider.Thumb
        aria-label={props.label}
        {...(props.words ? { 'aria-valuetext': props.words } : {})}
        className="block size-4 rounded-full border-2 border-accent bg-panel"
      />
    </RadixSlider.Root>
  );
}
