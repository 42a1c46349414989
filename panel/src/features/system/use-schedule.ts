import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type SchedulePage = components['schemas']['SchedulePage'];

const SHOWN = 14;
/** The next moments move on by themselves. */
const LOOK_MS = 60_000;

/** The rhythm of days, and what became of the last two weeks. */
export function useSchedule() {
  return useQuery({
    queryKey: ['schedule'],
    queryFn: () => read(api.GET('/api/v1/schedule', { params: { query: { limit: SHOWN } } })),
    meta: { readModels: ['schedule'] },
    refetchInterval: LOOK_MS,
  });
}
