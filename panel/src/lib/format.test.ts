import { describe, expect, it } from 'vitest';
import { Format, readNumber } from '@/lib/format';

describe('readNumber', () => {
  it.each([
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234.5', 1234.5],
    ['−7', -7],
    [',5', 0.5],
    ['12', 12],
  ])('reads %s', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['', 'abc', '1,234.5', '1.2.3', '5%', '1e3'])('refuses %s', (typed) =>
    expect(readNumber(typed)).toBeNull(),
  );
});

describe('Format', () => {
  const polish = new Format('pl-PL', 'Europe/Warsaw');

  it('writes numbers as the language does', () => {
    expect(polish.number(12345.5, 1).replace(/\s/g, ' ')).toBe('12 345,5');
    expect(new Format('en-GB').number(12345.5, 1)).toBe('12,345.5');
  });

  it('shows times in the operator’s zone', () => {
    expect(polish.time('2026-07-01T10:00:00Z')).toBe('12:00');
  });

  it('says how long something took', () => {
    expect(polish.duration(4.24)).toBe('4,2 s');
    expect(polish.duration(3)).toBe('3 s');
    expect(polish.duration(185)).toBe('3 min 05 s');
    expect(polish.duration(7_800)).toBe('2 h 10 min');
  });

  it('says how long ago something was', () => {
    const now = '2026-07-01T10:00:00Z';
    expect(new Format('en-GB').relative('2026-07-01T09:57:00Z', now)).toBe('3 min ago');
    expect(polish.relative('2026-06-30T09:00:00Z', now)).toBe('wczoraj');
  });
});
