import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/lib/client';

/** One idea with everything known of it; nothing is asked for without an id. */
export function useIdea(idea: string) {
  return useQuery({
    queryKey: ['ideas_board', 'one', idea],
    queryFn: () => read(api.GET('/api/v1/ideas-board/{idea}', { params: { path: { idea } } })),
    enabled: idea !== '',
  });
}
