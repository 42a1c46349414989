import { describe, expect, it } from 'vitest';
import { curveOf } from '@/features/results/curves-days';
import type { Post } from '@/features/results/use-results';

function post(...readings: readonly [hours: number, views: number | null, definition?: string][]) {
  const start = Date.parse('2026-11-02T12:00:00Z');
  const figures = {
    id: 'a',
    title: 'Rings',
    platform: 'youtube',
    public_at: '2026-11-02T12:00:00Z',
    readings: readings.map(([hours, views, definition = '1']) => ({
      observed_at: new Date(start + hours * 3_600_000).toISOString(),
      views,
      definition,
    })),
  };
  return { figures } as unknown as Post;
}

describe('curveOf', () => {
  it('begins at nothing and leaves unknown readings out', () => {
    const curve = curveOf(post([1, 10], [3, null], [24, 90]), 'hours');

    expect(curve.points).toEqual([
      { hours: 1, views: 10 },
      { hours: 24, views: 90 },
    ]);
    expect(curve.stretches).toEqual([
      [
        { hours: 0, views: 0 },
        { hours: 1, views: 10 },
        { hours: 24, views: 90 },
      ],
    ]);
  });

  it('is broken where readings lie more than 36 hours apart or count otherwise', () => {
    const curve = curveOf(post([24, 90], [61, 200], [70, 220], [72, 150, '2']), 'hours');

    expect(curve.points).toHaveLength(4);
    expect(curve.stretches.map((each) => each.map(({ hours }) => hours))).toEqual([
      [0, 24],
      [61, 70],
    ]);
  });

  it('ends with its span', () => {
    expect(curveOf(post([72, 1], [73, 2]), 'hours').points).toHaveLength(1);
    expect(curveOf(post([72, 1], [73, 2]), 'days').points).toHaveLength(2);
  });
});
