import { readNumber } from '@/lib/format';

/** A time of day as it is kept, from `7`, `7:30` or `7.30`; null when it is none. */
export function timeFrom(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hours > 23 || minutes > 59) return null;
  return [hours, minutes].map((each) => String(each).padStart(2, '0')).join(':');
}

/** `18:00-21:00` as its two times; both empty where there is no window. */
export function spanOf(value: string): readonly [string, string] {
  const [first = '', last = ''] = value.split('-');
  return [first, last];
}

/** Two times as one value; null while one of them is missing or no time. */
export function spanFrom(first: string, last: string): string | null {
  if (!first.trim() && !last.trim()) return '';
  const [from, to] = [timeFrom(first), timeFrom(last)];
  return from && to && from !== to ? `${from}-${to}` : null;
}

/** A similarity as it is kept: with a dot, without a needless tail; null when it is none. */
export function similarityFrom(typed: string): string | null {
  if (!typed.trim()) return '';
  const number = readNumber(typed);
  return number === null || number < 0.05 || number > 1 ? null : String(number);
}

const MICRO = 1_000_000;

/** Dollars as typed, in the millionths that budgets are kept in; null when they are no amount. */
export function microFrom(typed: string): number | null {
  const number = readNumber(typed);
  return number === null || number < 0 ? null : Math.round(number * MICRO);
}

/** Whole things as typed; null when they are none. */
export function countFrom(typed: string): number | null {
  const number = readNumber(typed);
  return number === null || number < 0 || !Number.isInteger(number) ? null : number;
}
