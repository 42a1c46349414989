import { afterEach, describe, expect, it } from 'vitest';
import { newTo, rememberTold, tellingOf, toldBefore } from '@/features/notices/browser';
import type { Notice } from '@/features/notices/types';

const notice = (id: string, cause = 'c', reminder = 0) =>
  ({ row: { id, cause }, reminder }) as unknown as Notice;

const stored = new Map<string, string>();
globalThis.localStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
} as Storage;

afterEach(() => stored.clear());

describe('what is new to a browser', () => {
  it('is nothing at its first look', () => {
    expect(newTo(toldBefore(), [notice('a')])).toEqual([]);
  });

  it('is what no tab has told', () => {
    rememberTold([tellingOf(notice('a'))]);
    expect(newTo(toldBefore(), [notice('a'), notice('b')])).toEqual([notice('b')]);
  });

  it('is a notice with a new cause, and a reminder', () => {
    rememberTold([tellingOf(notice('a'))]);
    const again = [notice('a', 'other'), notice('a', 'c', 1)];
    expect(newTo(toldBefore(), again)).toEqual(again);
  });

  it('survives a broken memory', () => {
    stored.set('kinora.notices.told', '{');
    expect(newTo(toldBefore(), [notice('a')])).toEqual([notice('a')]);
  });
});
