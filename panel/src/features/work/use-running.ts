import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/lib/client';

/** What is done at this moment. */
export function useRunning() {
  return useQuery({
    queryKey: ['production_line', 'running'],
    queryFn: () => read(api.GET('/api/v1/production-line/running')),
    // Work that was dropped by a dead worker writes no event: it is looked for.
    refetchInterval: 10_000,
  });
}

/** Failed and parked work by cause. */
export function useFailures() {
  return useQuery({
    queryKey: ['production_line', 'failures'],
    queryFn: () => read(api.GET('/api/v1/production-line/failures')),
  });
}
