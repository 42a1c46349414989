import type { Notice } from '@/features/notices/types';
import { keep, kept } from '@/lib/kept';

const KEY = 'kinora.notices.told';
/** Of the newest tellings; more would only grow. */
const REMEMBERED = 200;

/** One telling of one notice: a new cause or a reminder is another. */
export function tellingOf({ row, reminder }: Notice): string {
  return `${row.id}/${row.cause}/${reminder}`;
}

/** Tellings that some tab of this browser has seen; null before the first. */
export function toldBefore(): ReadonlySet<string> | null {
  const known = kept(KEY);
  if (known === null) return null;
  try {
    const content: unknown = JSON.parse(known);
    return new Set(Array.isArray(content) ? content.map(String) : []);
  } catch {
    return new Set();
  }
}

/** Remember these as well, the newest last. */
export function rememberTold(told: readonly string[]): void {
  const all = [...new Set([...(toldBefore() ?? []), ...told])];
  keep(KEY, JSON.stringify(all.slice(-REMEMBERED)));
}

/** What is new to this browser. At its first look everything is old: the operator sees the list. */
export function newTo(before: ReadonlySet<string> | null, items: readonly Notice[]): Notice[] {
  if (before === null) return [];
  return items.filter((each) => !before.has(tellingOf(each)));
}
