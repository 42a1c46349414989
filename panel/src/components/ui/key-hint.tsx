import { cn } from '@/lib/cn';
import { onMac } from '@/lib/keys';

const SIGNS: Record<string, string> = {
  mod: onMac ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: onMac ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  space: '␣',
  backspace: '⌫',
};

/** The keys of a command, each as a key cap. Hidden from readers: they have `aria-keyshortcuts`. */
export function KeyHint({
  keys,
  className,
}: {
  readonly keys: string;
  readonly className?: string;
}) {
  const first = keys.split(' | ')[0] ?? '';
  return (
    <span aria-hidden="true" className={cn('inline-flex items-center gap-1', className)}>
      {first.split(' ').map((chord) => (
        <kbd
          key={chord}
          className="inline-flex h-4 min-w-4 items-center justify-center rounded-sm border border-current/30 px-1 font-mono text-xs leading-none opacity-80"
        >
          {chord
            .split('+')
            .map((key) => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
            .join(' ')}
        </kbd>
      ))}
    </span>
  );
}
