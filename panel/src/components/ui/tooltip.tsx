import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { KeyHint } from '@/components/ui/key-hint';

/** Above everything that has tooltips. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}

/** Words beside what has the pointer or the focus. Never the only place where something is said. */
export function Tooltip(props: {
  readonly text: ReactNode;
  readonly keys?: string;
  readonly children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-80 animate-appear items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-ink text-sm shadow-float"
        >
          {props.text}
          {props.keys ? <KeyHint keys={props.keys} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
