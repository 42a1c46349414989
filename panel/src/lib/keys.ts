import { useEffect, useId, useRef, useSyncExternalStore } from 'react';

/** Something the operator can do here, by key, by palette, or both. */
export interface Command {
  readonly id: string;
  /** `t`, `shift+r`, `mod+enter`, or one after the other: `g t`. `mod` is Cmd on a Mac, else Ctrl. */
  readonly keys?: string;
  /** The words shown in the key map and the palette, already translated. */
  readonly label: string;
  /** The heading it stands under, already translated. */
  readonly group: string;
  readonly run: () => void;
  /** Why it cannot be done now: it is shown, and does nothing. */
  readonly unavailable?: string;
  /** Also while a text field has the focus; only for combinations with `mod` or Escape. */
  readonly whileTyping?: boolean;
}

const SEQUENCE_WITHIN_MS = 1_200;

let registered: ReadonlyMap<string, readonly Command[]> = new Map();
let flat: readonly Command[] = [];
const listeners = new Set<() => void>();

function put(owner: string, commands: readonly Command[] | null): void {
  const next = new Map(registered);
  if (commands === null) next.delete(owner);
  else next.set(owner, commands);
  registered = next;
  flat = [...next.values()].flat();
  for (const each of listeners) each();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything that can be done on what is shown now. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => flat);
}

/**
 * Offer commands for as long as the component is shown. They appear in the key map and the
 * palette; the newest owner of a key wins.
 */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const latest = useRef(commands);
  latest.current = commands;
  const shape = JSON.stringify(
    commands.map(({ id, keys, label, group, unavailable, whileTyping }) => [
      id,
      keys,
      label,
      group,
      unavailable,
      whileTyping,
    ]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for what is shown of the commands
  useEffect(() => {
    const steady = latest.current.map((each, index) => ({
      ...each,
      run: () => latest.current[index]?.run(),
    }));
    put(owner, steady);
  }, [owner, shape]);
  useEffect(() => () => put(owner, null), [owner]);
}

/** Whether the platform calls its command key Cmd. */
export const onMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** What was pressed, in the words of `Command.keys`. */
export function chord(event: KeyboardEvent): string {
  const named: Record<string, string> = {
    ' ': 'space',
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
  };
  const key = named[event.key] ?? event.key.toLowerCase();
  const letter = /^[\p{L}\d]$/u.test(key) || key.length > 1;
  const parts = [
    (onMac ? event.metaKey : event.ctrlKey) ? 'mod' : '',
    event.altKey ? 'alt' : '',
    // With signs such as ? the shift key is part of how the sign is typed.
    event.shiftKey && letter ? 'shift' : '',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** Whether keys belong to what has the focus, and single letters are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  const buttons = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'];
  return target instanceof HTMLInputElement && !buttons.includes(target.type);
}

/** Whether Enter presses what has the focus, and is no command then. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, summary') !== null;
}

/** Turns key presses into commands; one listens for the whole panel. */
export class KeyDispatcher {
  private before = '';
  private beforeAt = 0;

  constructor(private readonly commands: () => readonly Command[] = () => flat) {}

  press(event: KeyboardEvent): void {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)
    )
      return;
    const typing = isTyping(event.target);
    const inDialog = document.querySelector('[role="dialog"][data-state="open"]') !== null;
    const pressed = chord(event);
    if (pressed === 'enter' && isPressable(event.target)) return;
    const fresh = event.timeStamp - this.beforeAt < SEQUENCE_WITHIN_MS;
    const sequence = fresh && this.before ? `${this.before} ${pressed}` : '';
    const found = this.find(sequence, typing, inDialog) ?? this.find(pressed, typing, inDialog);
    this.before = typing || found ? '' : pressed;
    this.beforeAt = event.timeStamp;
    if (!found) return;
    event.preventDefault();
    if (found.unavailable === undefined) found.run();
  }

  private find(keys: string, typing: boolean, inDialog: boolean): Command | undefined {
    if (!keys) return undefined;
    return this.commands().findLast(
      (each) =>
        (each.keys ?? '').split(' | ').includes(keys) &&
        (!(typing || inDialog) || each.whileTyping === true),
    );
  }
}
