import { readNumber } from '@/lib/format';

export const COUNTERS = ['views', 'likes', 'comments', 'shares'] as const;
export const FIELDS = [...COUNTERS, 'average_view_percentage'] as const;
export type FieldName = (typeof FIELDS)[number];
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

/** What was typed as figures; an empty field is unknown. Fields that are no number are named. */
export function entryOf(typed: Typed): {
  readonly figures: Readonly<Record<FieldName, number | null>>;
  readonly wrong: readonly FieldName[];
  readonly empty: boolean;
} {
  const read = FIELDS.map((name) => {
    const text = typed[name]?.trim() ?? '';
    const value = text === '' ? null : readNumber(text.replace(/%$/, ''));
    const whole = name === 'average_view_percentage' || Number.isInteger(value ?? 0);
    return { name, value, wrong: text !== '' && (value === null || value < 0 || !whole) };
  });
  const figures = Object.fromEntries(read.map(({ name, value }) => [name, value]));
  return {
    figures: figures as Record<FieldName, number | null>,
    wrong: read.filter((each) => each.wrong).map((each) => each.name),
    empty: read.every((each) => each.value === null),
  };
}
