import type { Day, DayStep, Pool, StepName, TodayPage } from '@/features/today/types';

/** What the operator does next; everything else on the screen is quieter. */
export type Next =
  | { readonly kind: 'bring-ideas' }
  | { readonly kind: 'ideas-on-the-way' }
  | { readonly kind: 'no-feasible' }
  | { readonly kind: 'open-day' }
  | { readonly kind: 'offer-again'; readonly day: string }
  | { readonly kind: 'choose'; readonly candidates: number }
  | { readonly kind: 'machine'; readonly step: StepName }
  | {
      readonly kind: 'retry';
      readonly step: StepName;
      readonly cause: string;
      readonly work: string;
    }
  | {
      readonly kind: 'look';
      readonly step: StepName;
      readonly cause: string;
      readonly film: string;
    }
  | { readonly kind: 'review'; readonly film: string }
  | { readonly kind: 'choose-another'; readonly cause: string }
  | { readonly kind: 'publish'; readonly film: string }
  | { readonly kind: 'over'; readonly outcome: string };

interface Now extends Pick<TodayPage, 'day'> {
  /** Work that somebody does or that waits for its turn. */
  readonly running: readonly { readonly stage: string }[];
}

/** The one next action of a day. */
export function nextOf({ day, running }: Now, pool: Pool): Next {
  const feasible = pool.counts.feasible ?? 0;
  const coming =
    (pool.counts.proposed ?? 0) + (pool.counts.compared ?? 0) > 0 ||
    running.some((each) => ['propose', 'compare', 'verify'].includes(each.stage));
  const sketching = running.some((each) => each.stage === 'sketch');
  if (day) return ofDay(day, { feasible, coming, sketching, total: pool.total });
  if (feasible > 0) return { kind: 'open-day' };
  if (coming) return { kind: 'ideas-on-the-way' };
  return { kind: pool.total === 0 ? 'bring-ideas' : 'no-feasible' };
}

interface Ideas {
  readonly feasible: number;
  readonly coming: boolean;
  /** Candidates get their sketches now: an offer is on its way. */
  readonly sketching: boolean;
  readonly total: number;
}

function ofDay(day: Day, ideas: Ideas): Next {
  const step = day.steps.find((each) => each.name === day.next);
  if (day.outcome || step === undefined)
    return { kind: 'over', outcome: day.outcome || 'published' };
  if (step.name === 'offer' && step.state === 'blocked') return ofEmptyOffer(day, step, ideas);
  if (step.name === 'choose' && step.state === 'operator')
    return { kind: 'choose', candidates: day.candidates };
  if (step.state === 'blocked') return ofBlocked(day, step);
  const film = day.animation ?? '';
  if (step.state === 'operator' && step.name === 'review') return { kind: 'review', film };
  if (step.state === 'operator' && step.name === 'publish') return { kind: 'publish', film };
  return { kind: 'machine', step: step.name };
}

function ofEmptyOffer(day: Day, step: DayStep, ideas: Ideas): Next {
  if (step.work) return { kind: 'retry', step: 'offer', cause: step.cause, work: step.work };
  if (ideas.sketching) return { kind: 'machine', step: 'offer' };
  if (ideas.feasible > 0) return { kind: 'offer-again', day: day.id };
  if (ideas.coming) return { kind: 'ideas-on-the-way' };
  return { kind: ideas.total === 0 ? 'bring-ideas' : 'no-feasible' };
}

function ofBlocked(day: Day, step: DayStep): Next {
  const { name, cause } = step;
  if (step.work) return { kind: 'retry', step: name, cause, work: step.work };
  if (name === 'review') return { kind: 'choose-another', cause };
  if (name === 'publish') return { kind: 'publish', film: day.animation ?? '' };
  return { kind: 'look', step: name, cause, film: day.animation ?? '' };
}
