import type { Post } from '@/features/results/use-results';

const HOUR_MS = 3_600_000;
/** Readings further apart than this say nothing about a moment between them. */
export const WIDEST_GAP_H = 36;

/** By hour for the first three days, by day for four weeks. */
export type Span = 'hours' | 'days';
export const HOURS: Readonly<Record<Span, number>> = { hours: 72, days: 28 * 24 };

export interface CurvePoint {
  /** Since the film became public. */
  readonly hours: number;
  readonly views: number;
}

export interface Curve {
  readonly id: string;
  readonly title: string;
  readonly platform: string;
  /** Every reading within the span, in order of time; the first moment has no views. */
  readonly points: readonly CurvePoint[];
  /** Stretches that may be drawn as a line: between others nobody knows what happened. */
  readonly stretches: readonly (readonly CurvePoint[])[];
}

/** Views since publication. Platforms count differently and are never drawn together. */
export function curveOf({ figures }: Post, span: Span): Curve {
  const start = Date.parse(figures.public_at ?? '');
  const latest = new Map<number, { views: number; definition: string }>();
  for (const each of figures.readings) {
    const hours = (Date.parse(each.observed_at) - start) / HOUR_MS;
    if (each.views === null || each.views === undefined || !(hours >= 0)) continue;
    if (hours <= HOURS[span]) {
      latest.set(hours, { views: each.views, definition: each.definition ?? '1' });
    }
  }
  const read = [...latest]
    .sort(([one], [other]) => one - other)
    .map(([hours, { views, definition }]) => ({ hours, views, definition }));
  const points = read.map(({ hours, views }) => ({ hours, views }));
  const begun = { hours: 0, views: 0, definition: read[0]?.definition ?? '1' };
  return {
    id: figures.id,
    title: figures.title,
    platform: figures.platform,
    points,
    stretches: stretchesOf(read[0]?.hours === 0 ? read : [begun, ...read]),
  };
}

type Read = CurvePoint & { readonly definition: string };

/** A line ends where readings lie too far apart, or where views are counted otherwise. */
function stretchesOf(points: readonly Read[]): readonly (readonly CurvePoint[])[] {
  const found: CurvePoint[][] = [];
  let before: Read | undefined;
  for (const each of points) {
    const joined =
      before !== undefined &&
      each.hours - before.hours <= WIDEST_GAP_H &&
      each.definition === before.definition;
    const point = { hours: each.hours, views: each.views };
    if (joined) found.at(-1)?.push(point);
    else found.push([point]);
    before = each;
  }
  return found.filter((each) => each.length > 1);
}
