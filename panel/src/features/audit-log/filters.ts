/** What of the log is looked at; all of it lives in the address. */
export const NO_FILTERS = {
  view: 'events',
  search: '',
  kind: '',
  topic: '',
  actor: '',
  subject: '',
  correlation: '',
  from: '',
  to: '',
  order: 'newest',
  event: 0,
  chain: '',
  at: '',
};

export type Filters = typeof NO_FILTERS;

/** The filters that narrow the list down, not those that say what is opened. */
export const NARROWING = [
  'search',
  'kind',
  'topic',
  'actor',
  'subject',
  'correlation',
  'from',
  'to',
] as const;

/** Midnight at the beginning of a day of this browser, `later` days after it. */
export function midnight(day: string, later = 0): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).toISOString();
}
