import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { IdeaStatus } from '@/features/ideas/types';
import { api, read } from '@/lib/client';

export interface IdeaFilters {
  readonly status: readonly string[];
  readonly language: string;
  readonly tag: string;
  readonly source: string;
  readonly search: string;
  readonly sort: string;
}

/** Ideas that fit, page after page. */
export function useIdeas(filters: IdeaFilters) {
  return useInfiniteQuery({
    queryKey: ['ideas_board', 'list', filters],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/ideas-board', {
          params: {
            query: {
              status: filters.status as IdeaStatus[],
              language: filters.language as 'pl' | 'en' | '',
              tag: filters.tag,
              source: filters.source,
              search: filters.search,
              sort: filters.sort as 'newest' | 'title',
              cursor: pageParam,
              limit: 60,
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many ideas there are in each status. */
export function useIdeaCounts() {
  return useQuery({
    queryKey: ['ideas_board', 'counts'],
    queryFn: async () => {
      const page = await read(api.GET('/api/v1/ideas-board', { params: { query: { limit: 1 } } }));
      return { total: page.total, counts: page.counts as Record<string, number | undefined> };
    },
  });
}
