import { describe, expect, it } from 'vitest';
import { found, grouped } from '@/features/language/found';

const RING = {
  id: 'birth.ring',
  pl: 'Ciała rodzą się na okręgu.',
  en: 'Bodies are born on a circle.',
  cost: 'free',
  keys: ['radius', 'count'],
};
const CIRCLE = { id: 'shape.circle', pl: 'Koło.', en: 'A circle.', cost: 'free', keys: [] };
const ALL = [RING, CIRCLE];

describe('found', () => {
  it('looks into names, keys and both languages, whatever the accents', () => {
    expect(found(ALL, 'okregu', '')).toEqual([RING]);
    expect(found(ALL, 'CIRCLE', '')).toEqual(ALL);
    expect(found(ALL, 'circle radius', '')).toEqual([RING]);
    expect(found(ALL, 'kolo', '')).toEqual([CIRCLE]);
    expect(found(ALL, 'square', '')).toEqual([]);
  });

  it('stays within a group', () => {
    expect(found(ALL, '', 'shape')).toEqual([CIRCLE]);
  });
});

describe('grouped', () => {
  it('keeps the order of the reference', () => {
    expect(grouped(ALL).map((each) => each.name)).toEqual(['birth', 'shape']);
  });
});
