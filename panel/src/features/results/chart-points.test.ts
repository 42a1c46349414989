import { describe, expect, it } from 'vitest';
import { linesOf } from '@/features/results/chart-points';
import type { Maturity, Post } from '@/features/results/use-results';

function post(id: string, day: number, maturity: Maturity, views: number | null): Post {
  const public_at = `2026-11-${String(day).padStart(2, '0')}T18:00:00Z`;
  const figures = { id, title: id, platform: 'youtube', public_at, latest_views: 40 };
  const known = { ...figures, views_72h: views };
  return {
    figures: known as Post['figures'],
    maturity: { views_72h: maturity, views_7d: 'immature' },
  };
}

describe('linesOf', () => {
  it('keeps a hole as a hole and marks what is still growing', () => {
    const [line] = linesOf([
      post('young', 20, 'immature', null),
      post('missed', 10, 'unknown', null),
      post('grown', 5, 'mature', 900),
    ]);
    expect(line?.points.map(({ id, views, immature }) => [id, views, immature])).toEqual([
      ['grown', 900, false],
      ['missed', null, false],
      ['young', 40, true],
    ]);
  });
});
