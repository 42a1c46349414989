import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, moved, shifted } from '@/features/publishing/days';

describe('dayOf', () => {
  it('is the day of the operator, not of UTC', () => {
    expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Warsaw')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22');
  });
});

describe('daysOf', () => {
  it('is a week from Monday to Sunday, also when the clocks change', () => {
    expect(daysOf('week', '2026-10-25')).toEqual([
      '2026-10-19',
      '2026-10-20',
      '2026-10-21',
      '2026-10-22',
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
    ]);
  });

  it('is whole weeks for a month', () => {
    const days = daysOf('month', '2026-11-23');
    expect([days[0], days.at(-1), days.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0]);
    expect(daysOf('month', '2027-02-10')).toHaveLength(28);
  });
});

describe('moved', () => {
  it('goes by weeks and by months', () => {
    expect(moved('week', '2026-12-30', 1)).toBe('2027-01-06');
    expect(moved('month', '2026-12-30', 1)).toBe('2027-01-01');
    expect(moved('month', '2026-03-31', -1)).toBe('2026-02-01');
    expect(shifted('2028-02-28', 1)).toBe('2028-02-29');
  });
});
