import { daysBetween } from '@/features/results/trend-days';
import type { Expected, ExpectedPage } from '@/features/results/use-results';

export interface DayHoles {
  readonly day: string;
  /** Readings that came. */
  readonly came: number;
  readonly missing: number;
  /** Came after all, later than expected. */
  readonly late: number;
  /** Their moment is still to come. */
  readonly due: number;
}

export interface PlatformHoles {
  readonly platform: string;
  /** Whole weeks from Monday to Sunday; `null` outside of what is known. */
  readonly weeks: readonly (readonly (DayHoles | null)[])[];
  /** What did not come in time, the newest first. */
  readonly missing: readonly Expected[];
}

/** Each platform's days in weeks, from the first of which anything is known. */
export function holesOf(page: ExpectedPage): readonly PlatformHoles[] {
  const platforms = new Set([...page.days, ...page.items].map((each) => each.platform));
  return [...platforms].sort().map((platform) => {
    const days = page.days.filter((each) => each.platform === platform);
    const items = page.items.filter((each) => each.platform === platform);
    const named = [...days.map((each) => each.day), ...items.map((each) => each.day)].sort();
    const all = daysBetween(named[0] ?? '', named.at(-1) ?? '').map((day) => ({
      day,
      came: days.find((each) => each.day === day)?.came ?? 0,
      missing: counted(items, day, 'missing'),
      late: counted(items, day, 'late'),
      due: counted(items, day, 'due'),
    }));
    return {
      platform,
      weeks: inWeeks(all),
      missing: items.filter((each) => each.state !== 'due'),
    };
  });
}

function counted(items: readonly Expected[], day: string, state: Expected['state']): number {
  return items.filter((each) => each.day === day && each.state === state).length;
}

/** Monday is the first day of a week. */
function inWeeks(days: readonly DayHoles[]): readonly (readonly (DayHoles | null)[])[] {
  const first = days[0];
  if (!first) return [];
  const before = (new Date(`${first.day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const after = (7 - (cells.length % 7)) % 7;
  const whole = [...cells, ...Array.from({ length: after }, () => null)];
  return Array.from({ length: whole.length / 7 }, (_, week) => whole.slice(week * 7, week * 7 + 7));
}
