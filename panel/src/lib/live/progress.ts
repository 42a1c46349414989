import { useSyncExternalStore } from 'react';

/** How far a running piece of work is, as the API tells it. */
export interface Progress {
  readonly work: string;
  readonly subject: string;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** Seconds of film made per second; null where that means nothing. */
  readonly realtime: number | null;
  /** Seconds left; null when nobody can say. */
  readonly etaS: number | null;
  readonly note: string | null;
  /** `Date.now()` of the last time `done` grew. */
  readonly movedAt: number;
}

type Told = Omit<Progress, 'movedAt'>;

const FORGOTTEN_AFTER_MS = 10 * 60_000;

let current: ReadonlyMap<string, Progress> = new Map();
const listeners = new Set<() => void>();

/** Take in what the server tells. Progress never runs backwards within one stage. */
export function tellProgress(told: Told, now = Date.now()): void {
  const before = current.get(told.work);
  const same = before !== undefined && before.stage === told.stage;
  if (same && told.done < before.done) return;
  const moved = !same || told.done > before.done;
  const next = new Map([...current].filter(([, each]) => now - each.movedAt < FORGOTTEN_AFTER_MS));
  next.set(told.work, { ...told, movedAt: moved ? now : before.movedAt });
  publish(next);
}

/** The work has ended, one way or another. */
export function forgetProgress(work: string): void {
  if (!current.has(work)) return;
  const next = new Map(current);
  next.delete(work);
  publish(next);
}

function publish(next: ReadonlyMap<string, Progress>): void {
  current = next;
  for (const each of listeners) each();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything that runs now, by id of the work. */
export function useAllProgress(): ReadonlyMap<string, Progress> {
  return useSyncExternalStore(subscribe, () => current);
}

/** How far one piece of work is; undefined while nothing is known. */
export function useProgress(work: string): Progress | undefined {
  return useSyncExternalStore(subscribe, () => current.get(work));
}
