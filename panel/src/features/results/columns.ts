import type { components } from '@/generated/api';

export type ImportResult = components['schemas']['ImportResult'];
export type RowVerdict = components['schemas']['RowVerdict'];

/** What a column can be read as, in the order it is offered. */
export const FIELDS = [
  'publication',
  'observed_at',
  'views',
  'engaged_views',
  'likes',
  'comments',
  'shares',
  'average_view_percentage',
] as const;

export type Field = (typeof FIELDS)[number];

/** The column of each field, counted from 0. */
export type Columns = Partial<Record<Field, number>>;

/** The figures, in the order they are shown. */
export const FIGURES = [
  'views',
  'engaged_views',
  'likes',
  'comments',
  'shares',
  'average_view_percentage',
] as const;

/** The text of a file: UTF-8 where it is, else Windows-1250, as Excel saves Polish. */
export function textOf(content: ArrayBuffer): string {
  const mark = new Uint8Array(content.slice(0, 2));
  if (mark[0] === 0xff && mark[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1250').decode(content);
  }
}

/** The figures that at least one row has. */
export function figuresIn(verdicts: readonly RowVerdict[]): readonly (typeof FIGURES)[number][] {
  return FIGURES.filter((each) => verdicts.some((row) => row[each] != null));
}
