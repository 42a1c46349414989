import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api, read } from '@/lib/client';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

export interface Wanted {
  /** Read models; all of them when it is empty. */
  readonly names: string[];
  /** Only compare with what is shown. */
  readonly check: boolean;
}

/** Begin to build read models anew, or stop what runs. */
export function useRebuild() {
  const client = useQueryClient();
  const words = useProblemWords();
  const options = {
    onError: (error: unknown) => void toast.error(words(asProblem(error))),
    onSettled: () => client.invalidateQueries({ queryKey: ['system'] }),
  };
  const start = useMutation({
    mutationFn: (wanted: Wanted) => read(api.POST('/api/v1/system/rebuild', { body: wanted })),
    ...options,
  });
  const stop = useMutation({
    mutationFn: (job: string) =>
      read(api.POST('/api/v1/system/jobs/{job}/cancel', { params: { path: { job } } })),
    ...options,
  });
  return { start, stop };
}
