import type { components } from '@/generated/api';

export type TrendPoint = components['schemas']['TrendPoint'];
export type ChartMark = components['schemas']['ChartMark'];

const DAY_MS = 86_400_000;

export interface TrendDay {
  /** `2026-11-23`. */
  readonly day: string;
  /** Films published in the fourteen days up to this one. */
  readonly published: number;
  /** Of these, how many have a result. */
  readonly n: number;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The results themselves, where they are too few for an interval. */
  readonly raw: readonly number[];
}

export interface Trend {
  readonly platform: string;
  readonly days: readonly TrendDay[];
}

export interface Marked {
  readonly day: string;
  readonly marks: readonly ChartMark[];
}

/**
 * Each platform by itself, the one with most days first; every day in a row: one without films
 * is a hole and no zero.
 */
export function trendsOf(points: readonly TrendPoint[]): readonly Trend[] {
  const platforms = [...new Set(points.map((each) => each.platform))].sort();
  const trends = platforms.map((platform) => {
    const own = points.filter((each) => each.platform === platform);
    const known = new Map(own.map((each) => [each.day, each]));
    const days = own.map((each) => each.day).sort();
    return {
      platform,
      days: daysBetween(days[0] ?? '', days.at(-1) ?? '').map((day) => dayOf(day, known.get(day))),
    };
  });
  return trends.sort((one, other) => other.days.length - one.days.length);
}

function dayOf(day: string, point: TrendPoint | undefined): TrendDay {
  if (!point) return { day, published: 0, n: 0, median: null, low: null, high: null, raw: [] };
  const { n, median, low, high, raw } = point.views_7d;
  return { day, published: point.published, n, median, low, high, raw };
}

/** What changed besides the films, on the days that are shown; for all platforms or this one. */
export function marksOn(trend: Trend, marks: readonly ChartMark[]): readonly Marked[] {
  const [first, last] = [trend.days[0]?.day ?? '', trend.days.at(-1)?.day ?? ''];
  const found = new Map<string, ChartMark[]>();
  for (const each of marks) {
    const day = each.happened_at.slice(0, 10);
    const concerns = each.platform === '' || each.platform === trend.platform;
    if (!concerns || day < first || day > last) continue;
    found.set(day, [...(found.get(day) ?? []), each]);
  }
  return [...found]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, own]) => ({ day, marks: own }));
}

/** Whether any day has an interval; without one there is no line to draw. */
export function hasInterval(trend: Trend): boolean {
  return trend.days.some((each) => each.low !== null);
}

/** Days from one to another, both of them among these. */
export function daysBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  if (Number.isNaN(from) || Number.isNaN(to)) return [];
  const count = Math.round((to - from) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(from + index * DAY_MS).toISOString().slice(0, 10),
  );
}
