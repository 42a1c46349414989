import { describe, expect, it } from 'vitest';
import { apart, differs, firstOther } from '@/features/compare/difference';

const pixels = (...values: number[]) => new Uint8ClampedArray(values);

describe('two pictures', () => {
  it('are apart by their colours, not by their opacity', () => {
    expect(apart(pixels(10, 20, 30, 255), pixels(10, 20, 30, 0))).toEqual({ mean: 0, most: 0 });
    expect(apart(pixels(10, 20, 30, 255), pixels(16, 20, 27, 255))).toEqual({ mean: 3, most: 6 });
  });

  it('are the same film for what an encoder does, and another for more', () => {
    expect(differs({ mean: 0.4, most: 9 })).toBe(false);
    expect(differs({ mean: 0.1, most: 80 })).toBe(true);
    expect(differs({ mean: 3, most: 12 })).toBe(true);
  });
});

describe('digests of frames', () => {
  it('say between which frames the first difference lies', () => {
    expect(firstOther(['a', 'b', 'c'], ['a', 'b', 'x'], 30)).toEqual({ after: 30, at: 60 });
    expect(firstOther(['a'], ['x'], 30)).toEqual({ after: 0, at: 0 });
    expect(firstOther(['a', 'b'], ['a', 'b'], 30)).toBeNull();
  });

  it('differ where one film goes on longer', () => {
    expect(firstOther(['a', 'b'], ['a'], 30)).toEqual({ after: 0, at: 30 });
  });
});
