import type { StateName } from '@/components/ui/badge';
import type { Next } from '@/features/today/next';
import type { Day, DayStep, Pool, StepName } from '@/features/today/types';

/** The steps of the day as the operator thinks of them, in their order. */
export const DAY_STEPS = [
  'idea',
  'feasibility',
  'compilation',
  'render',
  'qc',
  'publication',
  'metrics',
] as const;
export type DayStepName = (typeof DAY_STEPS)[number];

export interface ShownStep {
  readonly name: DayStepName;
  readonly state: StateName;
  /** Why nothing goes on by itself; empty where something does. */
  readonly cause: string;
  /** Whether a person moves it on. */
  readonly operator: boolean;
}

const PARTS: Partial<Record<DayStepName, readonly StepName[]>> = {
  compilation: ['compile', 'preview'],
  render: ['render'],
  qc: ['inspect', 'review'],
  publication: ['publish'],
};

const HELD_BY: Record<Next['kind'], DayStepName | null> = {
  'bring-ideas': 'idea',
  'open-day': 'idea',
  choose: 'idea',
  'ideas-on-the-way': 'feasibility',
  'no-feasible': 'feasibility',
  'offer-again': 'idea',
  machine: null,
  retry: null,
  look: null,
  review: 'qc',
  'choose-another': 'qc',
  publish: 'publication',
  over: 'metrics',
};

/** The seven steps with their states, and the one that holds the day. */
export function stepsOf(
  day: Day | null,
  pool: Pool,
  next: Next,
): { readonly steps: readonly ShownStep[]; readonly current: DayStepName } {
  const current = HELD_BY[next.kind] ?? holder('step' in next ? next.step : 'offer');
  const steps = DAY_STEPS.map((name): ShownStep => {
    const parts = PARTS[name];
    if (parts)
      return together(
        name,
        parts.map((part) => stepOf(day, part)),
      );
    if (name === 'metrics') return plain(name, next.kind === 'over' ? 'running' : 'waiting');
    if (name === 'idea') return ofIdea(day, pool, next);
    return ofFeasibility(day, pool, next);
  });
  return { steps, current };
}

function holder(step: StepName): DayStepName {
  const found = DAY_STEPS.find((name) => PARTS[name]?.includes(step));
  return found ?? 'idea';
}

function plain(name: DayStepName, state: StateName, operator = false, cause = ''): ShownStep {
  return { name, state, cause, operator };
}

function stepOf(day: Day | null, name: StepName): DayStep | undefined {
  return day?.steps.find((each) => each.name === name);
}

function ofIdea(day: Day | null, pool: Pool, next: Next): ShownStep {
  if (day?.idea) return plain('idea', 'done');
  const mine = ['bring-ideas', 'open-day', 'offer-again', 'choose'].includes(next.kind);
  if (mine) return plain('idea', 'waiting', true);
  return plain('idea', next.kind === 'machine' ? 'running' : pool.total > 0 ? 'done' : 'waiting');
}

function ofFeasibility(day: Day | null, pool: Pool, next: Next): ShownStep {
  if (day?.idea || (pool.counts.feasible ?? 0) > 0) return plain('feasibility', 'done');
  if (next.kind === 'ideas-on-the-way') return plain('feasibility', 'running');
  if (next.kind === 'no-feasible') return plain('feasibility', 'parked', true);
  return plain('feasibility', 'waiting');
}

/** Several steps of the machine as one: the first that is not done speaks for all. */
function together(name: DayStepName, parts: readonly (DayStep | undefined)[]): ShownStep {
  const open = parts.find((each) => each?.state !== 'done');
  if (open === undefined) return plain(name, parts.every(Boolean) ? 'done' : 'waiting');
  if (open.state === 'blocked') return plain(name, 'refused', true, open.cause);
  if (open.state === 'operator') return plain(name, 'waiting', true);
  const begun = open.state === 'working' || parts.some((each) => each?.state === 'done');
  return plain(name, begun ? 'running' : 'waiting');
}
