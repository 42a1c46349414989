import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/lib/problem';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Read models besides the first part of the key whose changes make this query stale. */
      readonly readModels?: readonly string[];
    };
  }
}

/**
 * The cache of everything read. The first part of a key is the name of a read model, such as
 * `['review_queue', filters]`: live news about that read model makes the query stale.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => asProblem(error).passing && failures < 3,
        retryDelay: (failures, error) =>
          (asProblem(error).retryAfter ?? Math.min(0.5 * 2 ** failures, 8)) * 1000,
      },
      mutations: { retry: false },
    },
  });
}
