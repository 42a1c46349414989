import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A small panel that opens from a button and closes with Escape or a click elsewhere. */
export function Popover(props: {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={props.label}
          align={props.align ?? 'start'}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-96 animate-appear rounded-md border border-line-strong/50 bg-raised p-3 shadow-float"
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
