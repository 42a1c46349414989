import type { components } from '@/generated/api';

export type Verdict = components['schemas']['Verdict'];
export type DocumentProblem = Verdict['problems'][number];

/** What the whole film would cost to draw; of what `explained` holds, the part shown here. */
export interface Cost {
  readonly level: 'light' | 'fair' | 'heavy' | 'excessive';
  /** Share of the budget of a frame. */
  readonly load: number;
  readonly frameMs: number;
  readonly seconds: number;
  readonly bodies: number;
  /** The path of what costs most. */
  readonly dearest: string;
}

/** The cost of a valid document. Null for one with problems. */
export function costOf({ explained }: Verdict): Cost | null {
  const { estimate } = explained as { estimate?: Record<string, unknown> };
  if (estimate === undefined) return null;
  const { path } = estimate.dearest as { path: string };
  return {
    level: estimate.level as Cost['level'],
    load: Number(estimate.load),
    frameMs: Number(estimate.frame_ms),
    seconds: Number(estimate.seconds),
    bodies: Number(estimate.bodies),
    dearest: path,
  };
}
