import { describe, expect, it } from 'vitest';
import { nextOf } from '@/features/today/next';
import { stepsOf } from '@/features/today/steps';
import type { Day, DayStep, Pool } from '@/features/today/types';

const NAMES = [
  'offer',
  'choose',
  'compile',
  'preview',
  'render',
  'inspect',
  'review',
  'publish',
] as const;
const EMPTY: Pool = { total: 0, counts: {} };
const FEASIBLE: Pool = { total: 3, counts: { feasible: 3 } };

/** A day whose steps before `next` are done and that stands there as told. */
function dayAt(next: (typeof NAMES)[number], step: Partial<DayStep>, more: Partial<Day> = {}): Day {
  const at = NAMES.indexOf(next);
  const steps = NAMES.map((name, index) => ({
    name,
    state: index < at ? ('done' as const) : ('waiting' as const),
    cause: '',
    ...(index === at ? step : {}),
  }));
  const chosen = at > 1 ? { idea: 'i', animation: 'f' } : {};
  const base = { id: 'd', date: '2026-11-23', steps, next, candidates: 4, outcome: '' };
  return { ...base, ...chosen, ...more } as Day;
}

const ask = (day: Day | null, pool = FEASIBLE) => nextOf({ day, running: [] }, pool);

describe('nextOf', () => {
  it('leads a newcomer from nothing to candidates', () => {
    expect(ask(null, EMPTY).kind).toBe('bring-ideas');
    expect(ask(null, { total: 2, counts: { proposed: 2 } }).kind).toBe('ideas-on-the-way');
    expect(ask(null, { total: 2, counts: { blocked: 2 } }).kind).toBe('no-feasible');
    expect(ask(null).kind).toBe('open-day');
    expect(ask(dayAt('offer', { state: 'working' }))).toEqual({ kind: 'machine', step: 'offer' });
    expect(ask(dayAt('choose', { state: 'operator' }))).toEqual({ kind: 'choose', candidates: 4 });
  });

  it('asks for another offer once ideas have come after an empty one', () => {
    const day = dayAt('offer', { state: 'blocked', cause: 'no feasible idea is left' });
    expect(ask(day, EMPTY).kind).toBe('bring-ideas');
    expect(ask(day)).toMatchObject({ kind: 'offer-again', day: 'd' });
  });

  it('gives every blocked step its cause and a way on', () => {
    const parked = { state: 'blocked' as const, cause: 'out of memory', work: 'w' };
    expect(ask(dayAt('render', parked))).toEqual({
      kind: 'retry',
      step: 'render',
      cause: 'out of memory',
      work: 'w',
    });
    const failed = { state: 'blocked' as const, cause: 'no document' };
    expect(ask(dayAt('compile', failed))).toMatchObject({ kind: 'look', film: 'f' });
    expect(ask(dayAt('review', failed)).kind).toBe('choose-another');
    expect(ask(dayAt('publish', failed)).kind).toBe('publish');
  });

  it('rests when the day is over', () => {
    const day = dayAt('publish', {}, { outcome: 'rejected', next: '' });
    expect(ask(day)).toEqual({ kind: 'over', outcome: 'rejected' });
  });
});

describe('stepsOf', () => {
  const states = (day: Day | null, pool = FEASIBLE) => {
    const { steps, current } = stepsOf(day, pool, ask(day, pool));
    return { states: steps.map((each) => each.state).join(' '), current };
  };

  it('marks the step that holds the day', () => {
    expect(states(null, EMPTY)).toEqual({
      states: 'waiting waiting waiting waiting waiting waiting waiting',
      current: 'idea',
    });
    expect(states(dayAt('render', { state: 'working' }))).toEqual({
      states: 'done done done running waiting waiting waiting',
      current: 'render',
    });
    expect(states(dayAt('review', { state: 'operator' })).current).toBe('qc');
    expect(states(dayAt('publish', { state: 'operator' })).current).toBe('publication');
  });

  it('shows a blocked step as such, with its cause', () => {
    const day = dayAt('compile', { state: 'blocked', cause: 'no document' });
    const { steps } = stepsOf(day, FEASIBLE, ask(day));
    expect(steps[2]).toMatchObject({ state: 'refused', cause: 'no document', operator: true });
  });
});
