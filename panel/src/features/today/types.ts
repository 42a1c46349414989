import type { components } from '@/generated/api';

export type TodayPage = components['schemas']['TodayPage'];
export type Day = components['schemas']['DayRow'];
export type DayStep = components['schemas']['Step'];
export type StepName = DayStep['name'];

/** How many ideas there are in each status. */
export interface Pool {
  readonly total: number;
  readonly counts: Readonly<Record<string, number | undefined>>;
}
