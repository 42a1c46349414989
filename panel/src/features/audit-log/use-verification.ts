import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read } from '@/lib/client';
import { asProblem } from '@/lib/problem';

const KEY = ['verification'];
const LOOK_MS = 400;

/** The last check of the log, or the one that runs; null before the first. */
export function useVerification() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => {
      try {
        return await read(api.GET('/api/v1/audit-log/verification'));
      } catch (error) {
        if (asProblem(error).status === 404) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_MS : false),
  });
}

/** Begin to compute every hash again. */
export function useVerify() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.POST('/api/v1/audit-log/verify')),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Stop the check that runs. */
export function useStopVerification() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (job: string) =>
      read(api.POST('/api/v1/system/jobs/{job}/cancel', { params: { path: { job } } })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
