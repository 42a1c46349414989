import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pseudo } from '@/lib/i18n/pseudo';

const ROOT = join(import.meta.dirname, '../src');
const PLACE = join(ROOT, 'lib/i18n');
const names = readdirSync(join(PLACE, 'pl')).sort();
const FORMS = { pl: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };

function texts(language: 'pl' | 'en', file: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(join(PLACE, language, file), 'utf-8')), '');
  return found;
}

const bare = (key: string) => key.replace(/_(one|few|many|other)$/, '_#');
const holes = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((found) => found[1]).sort();

describe('catalogues', () => {
  it('exist in both languages', () => {
    expect(readdirSync(join(PLACE, 'en')).sort()).toEqual(names);
  });

  it.each(names)('%s has the same keys in both, and no empty text', (file) => {
    const [pl, en] = [texts('pl', file), texts('en', file)];
    expect([...new Set([...pl.keys()].map(bare))].sort()).toEqual(
      [...new Set([...en.keys()].map(bare))].sort(),
    );
    expect([...pl, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(names)('%s has every plural form of each language', (file) => {
    for (const language of ['pl', 'en'] as const) {
      const keys = [...texts(language, file).keys()];
      const plural = new Set(
        keys.filter((key) => bare(key) !== key).map((key) => bare(key).slice(0, -2)),
      );
      const missing = [...plural].flatMap((key) =>
        FORMS[language].map((form) => `${key}_${form}`).filter((each) => !keys.includes(each)),
      );
      expect(missing, `${language}/${file}`).toEqual([]);
    }
  });

  it.each(names)('%s fills the same holes in both', (file) => {
    const [pl, en] = [texts('pl', file), texts('en', file)];
    for (const [key, text] of en)
      if (pl.has(key)) expect(holes(pl.get(key) ?? ''), key).toEqual(holes(text));
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && /\.tsx?$/.test(each.name) && !/\.test\./.test(each.name))
    .map((each) => join(each.parentPath, each.name));
}

const READ_ALOUD = /\s(?:aria-label|title|placeholder|alt|label|description)="([^"]*\p{L}[^"]*)"/gu;

describe('sources', () => {
  // Text between tags is Biome's business (noJsxLiterals); this is about attributes.
  it('have no raw text in attributes that people see or hear', () => {
    const raw = sources(ROOT).flatMap((file) =>
      [...readFileSync(file, 'utf-8').matchAll(READ_ALOUD)].map((found) => `${file}: ${found[1]}`),
    );
    expect(raw).toEqual([]);
  });

  it('would be caught with raw text', () => {
    expect('<img alt="A film">'.match(READ_ALOUD)).not.toBeNull();
  });

  it('ask only for catalogues that exist', () => {
    const asked = sources(ROOT).flatMap((file) =>
      [...readFileSync(file, 'utf-8').matchAll(/useTranslation\('([^']+)'/g)].map(
        (found) => `${found[1]}.json`,
      ),
    );
    expect(asked.filter((each) => !names.includes(each))).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
  });
});

describe('the made-up language', () => {
  it('marks every text and leaves placeholders alone', () => {
    expect(pseudo({ a: 'Save {{count}} now' })).toEqual({ a: '⟦Šávé {{count}} ñów······⟧' });
  });
});
