import { describe, expect, it } from 'vitest';
import { midnight } from './filters';

describe('midnight', () => {
  it('takes a whole day from its beginning to the next one', () => {
    const [begins, ends] = [midnight('2026-11-23'), midnight('2026-11-23', 1)];
    expect(Date.parse(ends ?? '') - Date.parse(begins ?? '')).toBe(86_400_000);
  });

  it('is nothing where no day was given', () => {
    expect(midnight('')).toBeUndefined();
    expect(midnight('soon')).toBeUndefined();
  });
});
