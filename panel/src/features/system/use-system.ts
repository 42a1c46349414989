import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type SystemPage = components['schemas']['SystemPage'];
export type Job = components['schemas']['Job'];

export const REBUILD = 'rebuild-views';

const LOOK_MS = 5_000;
const LOOK_CLOSELY_MS = 400;

/** How everything is doing. Processes, queues and disks write no events: they are looked at. */
export function useSystem() {
  return useQuery({
    queryKey: ['system'],
    queryFn: () => read(api.GET('/api/v1/system')),
    refetchInterval: ({ state }) =>
      state.data?.jobs.some((each) => each.state === 'running') ? LOOK_CLOSELY_MS : LOOK_MS,
  });
}
