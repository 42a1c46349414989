import {
  CircleCheck,
  CircleDashed,
  CircleX,
  LoaderCircle,
  type LucideIcon,
  PauseCircle,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';

export type StateName = 'waiting' | 'running' | 'done' | 'refused' | 'parked';

const STATES: Record<StateName, { readonly icon: LucideIcon; readonly look: string }> = {
  waiting: { icon: CircleDashed, look: 'bg-waiting-wash text-waiting' },
  running: { icon: LoaderCircle, look: 'bg-running-wash text-running' },
  done: { icon: CircleCheck, look: 'bg-done-wash text-done' },
  refused: { icon: CircleX, look: 'bg-refused-wash text-refused' },
  parked: { icon: PauseCircle, look: 'bg-parked-wash text-parked' },
};

const SHAPE =
  'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium';

/** A word about a thing: a tag, a version, a count. */
export function Badge(props: {
  readonly children: ReactNode;
  readonly accent?: boolean;
  readonly className?: string;
}) {
  const look = props.accent ? 'bg-accent-wash text-accent-strong' : 'bg-hover text-ink-soft';
  return <span className={cn(SHAPE, look, props.className)}>{props.children}</span>;
}

/** In which state a thing is: icon, word and colour together. The word may be more exact. */
export function StateBadge(props: { readonly state: StateName; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const { icon: Icon, look } = STATES[props.state];
  return (
    <span data-state-name={props.state} className={cn(SHAPE, look)}>
      <Icon
        aria-hidden
        className={cn('size-3.5', props.state === 'running' && 'animate-[spin_2s_linear_infinite]')}
      />
      {props.children ?? t(`state.${props.state}`)}
    </span>
  );
}
