import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { KeyHint } from '@/components/ui/key-hint';
import { Tooltip } from '@/components/ui/tooltip';
import { cn } from '@/lib/cn';

const looks = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent/90',
        plain: 'border border-line-strong/60 bg-raised text-ink hover:bg-hover',
        quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
        danger: 'border border-refused/50 bg-refused-wash text-refused hover:border-refused',
      },
      size: { sm: 'h-7 px-2 text-sm', md: 'h-8 px-3 text-base', lg: 'h-10 px-4 text-base' },
    },
    defaultVariants: { look: 'plain', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof looks> {
  /** The key that does the same, shown inside. */
  readonly keys?: string;
  /** Give the look to the only child, such as a link. */
  readonly asChild?: boolean;
  /** Something is under way: the button says so and cannot be pressed. */
  readonly busy?: boolean;
}

/** A button with words. One `primary` per screen: the next step. */
export function Button({
  look,
  size,
  keys,
  asChild,
  busy,
  className,
  children,
  ...rest
}: ButtonProps) {
  const classes = cn(looks({ look, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={classes}
      aria-busy={busy || undefined}
      {...rest}
      disabled={busy || rest.disabled}
    >
      {children}
      {keys ? <KeyHint keys={keys} /> : null}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'asChild'> {
  /** What it does, in words: read aloud, and shown beside the pointer. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A square button for places where words do not fit; its words appear as a tooltip. */
export function IconButton({
  label,
  keys,
  size = 'md',
  look = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  const square = size === 'sm' ? 'w-7 px-0' : size === 'lg' ? 'w-10 px-0' : 'w-8 px-0';
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <Button
        aria-label={label}
        size={size}
        look={look}
        className={cn(square, className)}
        {...rest}
      />
    </Tooltip>
  );
}
