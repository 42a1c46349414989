import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '@/lib/client';
import { useSentenceLanguage } from './use-events';

/** Everything as it was after the event at `at`: a position, or an RFC 3339 time. */
export function usePast(at: string) {
  const language = useSentenceLanguage();
  return useQuery({
    queryKey: ['past', at, language],
    queryFn: async () => {
      const as_of = at;
      const query = { as_of, limit: 100 };
      const [last, films, gates, queue] = await Promise.all([
        read(api.GET('/api/v1/audit-log', { params: { query: { as_of, limit: 1, language } } })),
        read(api.GET('/api/v1/animations', { params: { query: { ...query, archived: 'any' } } })),
        read(api.GET('/api/v1/idea-gate/days', { params: { query: { as_of, limit: 1 } } })),
        read(api.GET('/api/v1/review-queue', { params: { query } })),
      ]);
      return { position: films.position, last: last.items[0], films, gate: gates.items[0], queue };
    },
    enabled: at !== '',
    // A log never changes, so neither does a state of it.
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** How long the log is now. */
export function useHead() {
  return useQuery({
    queryKey: ['audit_log', 'head'],
    queryFn: () => read(api.GET('/api/v1/audit-log', { params: { query: { limit: 1 } } })),
    select: (page) => page.position,
  });
}
