import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface Tab {
  readonly value: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Several views of one thing. Keep `value` in the address where the choice matters. */
export function Tabs(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tabs: readonly Tab[];
}) {
  return (
    <Radix.Root value={props.value} onValueChange={props.onChange}>
      <Radix.List
        aria-label={props.label}
        className="flex gap-1 overflow-x-auto overflow-y-hidden border-b"
      >
        {props.tabs.map((each) => (
          <Radix.Trigger
            key={each.value}
            value={each.value}
            className="-mb-px h-9 shrink-0 whitespace-nowrap border-transparent border-b-2 px-3 text-ink-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {each.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {props.tabs.map((each) => (
        <Radix.Content key={each.value} value={each.value} className="pt-4">
          {each.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
