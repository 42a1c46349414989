import { describe, expect, it } from 'vitest';
import {
  countFrom,
  microFrom,
  similarityFrom,
  spanFrom,
  spanOf,
  timeFrom,
} from '@/features/settings/values';

describe('values of settings', () => {
  it('read a window and write it back', () => {
    expect(spanOf('18:00-21:00')).toEqual(['18:00', '21:00']);
    expect(spanOf('')).toEqual(['', '']);
    expect(spanFrom('18:00', '21:00')).toBe('18:00-21:00');
    expect(spanFrom('18:00', '')).toBeNull();
    expect(spanFrom('', '')).toBe('');
    expect(spanFrom('22.30', '1')).toBe('22:30-01:00');
  });

  it('take times as people type them', () => {
    expect(timeFrom('7')).toBe('07:00');
    expect(timeFrom(' 7.30 ')).toBe('07:30');
    expect(timeFrom('24:00')).toBeNull();
    expect(timeFrom('noon')).toBeNull();
  });

  it('take a decimal comma for a dot', () => {
    expect(similarityFrom('0,50')).toBe('0.5');
    expect(similarityFrom(' ')).toBe('');
    expect(similarityFrom('1,2')).toBeNull();
    expect(microFrom('1,25')).toBe(1_250_000);
    expect(microFrom('-1')).toBeNull();
    expect(countFrom('2 000 000')).toBe(2_000_000);
    expect(countFrom('1,5')).toBeNull();
  });
});
