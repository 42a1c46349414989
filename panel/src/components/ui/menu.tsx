import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { KeyHint } from '@/components/ui/key-hint';
import { cn } from '@/lib/cn';

const ROW =
  'flex h-8 select-none items-center gap-2 rounded-sm px-2 text-ink outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 [&_svg]:size-4';

/** A list of actions or choices that opens from a button. */
export function Menu(props: {
  readonly trigger: ReactNode;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={props.align ?? 'end'}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-48 animate-appear rounded-md border border-line-strong/50 bg-raised p-1 shadow-float"
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function MenuItem(props: {
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Radix.Item
      onSelect={props.onSelect}
      disabled={props.disabled ?? false}
      className={cn(ROW, props.danger && 'text-refused')}
    >
      {props.icon}
      <span className="flex-1">{props.children}</span>
      {props.keys ? <KeyHint keys={props.keys} /> : null}
    </Radix.Item>
  );
}

/** One of several, of which exactly one holds. */
export function MenuChoice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Radix.RadioGroup value={props.value} onValueChange={props.onChange}>
      <Radix.Label className="px-2 py-1 text-ink-faint text-xs">{props.label}</Radix.Label>
      {props.options.map((each) => (
        <Radix.RadioItem key={each.value} value={each.value} className={ROW}>
          <span className="inline-flex size-4">
            <Radix.ItemIndicator>
              <Check aria-hidden />
            </Radix.ItemIndicator>
          </span>
          {each.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

/** A choice that is on or off; the menu stays open. */
export function MenuToggle(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Radix.CheckboxItem
      checked={props.checked}
      onCheckedChange={props.onChange}
      onSelect={(event) => event.preventDefault()}
      className={ROW}
    >
      <span className="inline-flex size-4">
        <Radix.ItemIndicator>
          <Check aria-hidden />
        </Radix.ItemIndicator>
      </span>
      {props.children}
    </Radix.CheckboxItem>
  );
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
