/** A day of the calendar, as `2026-11-23`: what a clock in the operator's zone shows. */
export type Day = string;

export type Stretch = 'week' | 'month';

const DAY_MS = 86_400_000;

/** The day an instant falls on in a time zone. */
export function dayOf(at: string | number | Date, zone: string | undefined): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...(zone ? { timeZone: zone } : {}),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(new Date(at));
}

export function shifted(day: Day, by: number): Day {
  return new Date(noon(day) + by * DAY_MS).toISOString().slice(0, 10);
}

/** Noon UTC of a day: far from every midnight, for counting and naming days. */
export function noon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The days shown for a stretch around a day: whole weeks, beginning on Monday. */
export function daysOf(stretch: Stretch, around: Day): readonly Day[] {
  if (stretch === 'week') return week(monday(around));
  const first = monday(`${around.slice(0, 7)}-01`);
  const days: Day[] = [];
  for (let at = first; at <= lastOfMonth(around); at = shifted(at, 7)) days.push(...week(at));
  return days;
}

/** The stretch before or after. */
export function moved(stretch: Stretch, around: Day, by: 1 | -1): Day {
  if (stretch === 'week') return shifted(around, 7 * by);
  const edge = by === 1 ? lastOfMonth(around) : `${around.slice(0, 7)}-01`;
  return `${shifted(edge, by).slice(0, 7)}-01`;
}

function monday(day: Day): Day {
  return shifted(day, -((new Date(noon(day)).getUTCDay() + 6) % 7));
}

function week(first: Day): Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((each) => shifted(first, each));
}

function lastOfMonth(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0, 12)).toISOString().slice(0, 10);
}
