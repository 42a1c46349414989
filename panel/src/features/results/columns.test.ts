import { describe, expect, it } from 'vitest';
import { FIELDS, figuresIn, type RowVerdict, textOf } from '@/features/results/columns';
import en from '@/lib/i18n/en/results.json';
import pl from '@/lib/i18n/pl/results.json';

describe('textOf', () => {
  it('reads what spreadsheets save', () => {
    const utf8 = new TextEncoder().encode('Wyświetlenia');
    const windows = new Uint8Array([0x57, 0x79, 0x9c, 0x77]);

    expect(textOf(utf8.buffer as ArrayBuffer)).toBe('Wyświetlenia');
    expect(textOf(windows.buffer)).toBe('Wyśw');
  });
});

describe('figuresIn', () => {
  it('leaves out what no row knows, and keeps zeros', () => {
    const row = { views: 12, likes: 0, comments: null } as unknown as RowVerdict;

    expect(figuresIn([row])).toEqual(['views', 'likes']);
  });
});

describe('FIELDS', () => {
  it('have words in both languages', () => {
    for (const words of [en, pl]) {
      expect(Object.keys(words.import.field).sort()).toEqual([...FIELDS].sort());
    }
  });
});
