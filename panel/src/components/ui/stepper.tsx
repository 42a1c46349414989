import type { ReactNode } from 'react';
import { StateBadge, type StateName } from '@/components/ui/badge';
import { cn } from '@/lib/cn';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: StateName;
  /** A more exact word than the state's own. */
  readonly word?: string;
  /** Why it is where it is, and what to do about it. */
  readonly note?: ReactNode;
}

/** Steps in their order; the current one stands out, and only it. */
export function Stepper(props: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
}) {
  return (
    <ol aria-label={props.label} className="flex overflow-x-auto rounded-lg border bg-panel">
      {props.steps.map((each, index) => {
        const current = each.id === props.current;
        return (
          <li
            key={each.id}
            aria-current={current ? 'step' : undefined}
            className={cn(
              'flex min-w-36 flex-1 flex-col items-start gap-1 border-l px-4 py-3 first:border-l-0',
              current && 'bg-accent-wash shadow-[inset_0_2px_0_var(--accent)]',
            )}
          >
            <span className="flex items-baseline gap-2">
              <span className="font-mono text-ink-faint text-xs">{index + 1}</span>
              <span className={cn('font-medium', !current && 'text-ink-soft')}>{each.label}</span>
            </span>
            <StateBadge state={each.state}>{each.word}</StateBadge>
            {each.note ? <div className="text-ink-soft text-sm">{each.note}</div> : null}
          </li>
        );
      })}
    </ol>
  );
}
