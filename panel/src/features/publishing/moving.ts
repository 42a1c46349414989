import { type Day, dayOf, noon } from '@/features/publishing/days';
import type { Publication } from '@/features/publishing/use-publishing';

/** What dropping a publication on a day would mean, as far as the calendar shows it. */
export type Verdict =
  | { readonly kind: 'free' | 'past' | 'same' }
  | { readonly kind: 'taken'; readonly by: string };

const OVER: ReadonlySet<Publication['state']> = new Set([
  'published',
  'cancelled',
  'withdrawn',
  'dry_run',
]);
const HOLDS_NO_SLOT: ReadonlySet<Publication['state']> = new Set([
  'cancelled',
  'withdrawn',
  'dry_run',
]);

type Standing = Pick<Publication, 'state' | 'mode' | 'failure' | 'standing' | 'publish_at'>;
type Placed = Pick<Publication, 'animation' | 'title' | 'slot' | 'state' | 'failure'>;

/** Whether it is still to come, so that it can be picked up. The server has the last word. */
export function canBeCarried(row: Pick<Publication, 'state' | 'failure'>): boolean {
  return !OVER.has(row.state) && row.failure !== 'declared';
}

/**
 * Whether a move can certainly be taken back: nothing goes out by itself before that. Only such a
 * move is shown before the server has answered.
 */
export function undoIsCertain(row: Standing, now: number): boolean {
  if (row.mode === 'kit') return true;
  const planned = row.publish_at ? Date.parse(row.publish_at) : 0;
  return row.state === 'scheduled' && row.standing === 'slot' && planned > now + 10 * 60_000;
}

/** The moment of another day at which a clock in the zone shows the same time. */
export function sameTimeOn(at: string, day: Day, zone: string | undefined): string {
  const days = Math.round((noon(day) - noon(dayOf(at, zone))) / 86_400_000);
  const guess = Date.parse(at) + days * 86_400_000;
  const off = minutesOf(guess, zone) - minutesOf(Date.parse(at), zone);
  // Over a change of the clocks the guess is an hour off, perhaps across midnight.
  const turned = ((off + 720 + 1_440) % 1_440) - 720;
  return new Date(guess - turned * 60_000).toISOString();
}

/** What the calendar knows of a day for this publication. */
export function verdictOn(
  day: Day,
  carried: Placed & Pick<Publication, 'publish_at'>,
  all: readonly Placed[],
  zone: string | undefined,
  now: number,
): Verdict {
  if (day === dayOf(carried.slot, zone)) return { kind: 'same' };
  const planned = carried.publish_at ? Date.parse(sameTimeOn(carried.slot, day, zone)) : null;
  if (planned === null ? day < dayOf(now, zone) : planned <= now) return { kind: 'past' };
  const other = all.find(
    (each) =>
      each.animation !== carried.animation &&
      !HOLDS_NO_SLOT.has(each.state) &&
      each.failure !== 'declared' &&
      dayOf(each.slot, zone) === day,
  );
  return other ? { kind: 'taken', by: other.title } : { kind: 'free' };
}

function minutesOf(at: number, zone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(zone ? { timeZone: zone } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}
