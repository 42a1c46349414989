import { describe, expect, it } from 'vitest';
import {
  type ChartMark,
  hasInterval,
  marksOn,
  type TrendPoint,
  trendsOf,
} from '@/features/results/trend-days';

function point(day: string, n: number, median: number | null, platform = 'youtube'): TrendPoint {
  const enough = n >= 6;
  const figure = {
    n,
    mean: median,
    median,
    q1: null,
    q3: null,
    low: enough ? 10 : null,
    high: enough ? 90 : null,
    raw: enough || median === null ? [] : [median],
  };
  return { day, platform, published: n + 1, views_7d: figure };
}

function mark(at: string, platform = ''): ChartMark {
  return { happened_at: at, kind: 'design_system', platform, name: 'noir', version: '2' };
}

describe('trendsOf', () => {
  it('keeps platforms apart and days without films as holes', () => {
    const [youtube, tiktok] = trendsOf([
      point('2026-11-20', 6, 50),
      point('2026-11-23', 7, 60),
      point('2026-11-21', 2, 5, 'tiktok'),
    ]);

    expect(tiktok?.days.map(({ day, raw }) => [day, raw])).toEqual([['2026-11-21', [5]]]);
    expect(youtube?.days.map(({ day, median, low }) => [day, median, low])).toEqual([
      ['2026-11-20', 50, 10],
      ['2026-11-21', null, null],
      ['2026-11-22', null, null],
      ['2026-11-23', 60, 10],
    ]);
    expect([tiktok, youtube].map((each) => each && hasInterval(each))).toEqual([false, true]);
  });
});

describe('marksOn', () => {
  it('shows what concerns the platform within the days, day by day', () => {
    const [trend] = trendsOf([point('2026-11-01', 6, 50), point('2026-11-09', 6, 50)]);
    const marks = [
      mark('2026-08-27T00:00:00Z', 'youtube'),
      mark('2026-11-03T10:00:00Z'),
      mark('2026-11-03T12:00:00Z', 'youtube'),
      mark('2026-11-04T12:00:00Z', 'tiktok'),
    ];

    const found = trend ? marksOn(trend, marks) : [];

    expect(found.map((each) => [each.day, each.marks.length])).toEqual([['2026-11-03', 2]]);
  });
});
