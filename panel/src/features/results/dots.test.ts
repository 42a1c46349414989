import { describe, expect, it } from 'vitest';
import { evenScale, logScale, spread } from '@/features/results/dots';

describe('logScale', () => {
  it('runs from one power of ten to another and gives each the same room', () => {
    const scale = logScale([30, 4_000], 300);

    expect(scale.ticks).toEqual([10, 100, 1_000, 10_000]);
    expect([10, 100, 10_000].map(scale.place)).toEqual([0, 100, 300]);
  });

  it('bears views of zero and of one film', () => {
    const scale = logScale([0], 100);

    expect(scale.ticks).toEqual([1, 10]);
    expect(scale.place(0)).toBe(0);
  });
});

describe('evenScale', () => {
  it('bears a value that never varies', () => {
    expect(evenScale([5, 5], 100).place(5)).toBe(0);
    expect(evenScale([0, 10], 100).place(5)).toBe(50);
  });
});

describe('spread', () => {
  it('moves aside only what would hide another, always the same way', () => {
    expect(spread([0, 50, 50, 50], 4, 20)).toEqual([0, 0, 4, -4].map((each) => each || -0));
    expect(spread([0, 50, 50], 4, 20)).toEqual(spread([0, 50, 50], 4, 20));
  });
});
