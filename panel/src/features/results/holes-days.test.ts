import { describe, expect, it } from 'vitest';
import { holesOf } from '@/features/results/holes-days';
import type { Expected } from '@/features/results/use-results';

function item(day: string, state: Expected['state'], platform = 'youtube'): Expected {
  return {
    publication: day,
    film: day,
    platform,
    title: 'Rings',
    expected_at: `${day}T18:00:00Z`,
    day,
    hours: 24,
    state,
    reason: 'asleep',
  };
}

describe('holesOf', () => {
  it('sets days in weeks from Monday, and leaves out what is not known', () => {
    const [youtube] = holesOf({
      position: 1,
      days: [{ day: '2026-11-18', platform: 'youtube', came: 3, missed: 1 }],
      items: [item('2026-11-18', 'missing'), item('2026-11-20', 'late'), item('2026-11-24', 'due')],
    });

    expect(youtube?.weeks.map((week) => week.map((each) => each?.day.slice(8) ?? ''))).toEqual([
      ['', '', '18', '19', '20', '21', '22'],
      ['23', '24', '', '', '', '', ''],
    ]);
    expect(youtube?.weeks[0]?.[2]).toMatchObject({ came: 3, missing: 1, late: 0, due: 0 });
    expect(youtube?.weeks[1]?.[1]).toMatchObject({ came: 0, due: 1 });
    expect(youtube?.missing.map((each) => each.state)).toEqual(['missing', 'late']);
  });

  it('keeps platforms apart', () => {
    const found = holesOf({
      position: 1,
      days: [],
      items: [item('2026-11-18', 'missing'), item('2026-11-18', 'missing', 'tiktok')],
    });

    expect(found.map((each) => [each.platform, each.missing.length])).toEqual([
      ['tiktok', 1],
      ['youtube', 1],
    ]);
  });
});
