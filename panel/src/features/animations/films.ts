import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { FilmStatus } from '@/components/film/film';
import { api, read } from '@/lib/client';

export const SORTS = ['newest', 'title', 'duration', 'render_time', 'realtime', 'size'] as const;
export type Sort = (typeof SORTS)[number];

/** What the address of the list says. */
export const NO_FILTERS = {
  search: '',
  status: [] as readonly string[],
  tag: [] as readonly string[],
  archived: 'no',
  sort: 'newest',
  order: '',
};
export type Filters = typeof NO_FILTERS;

const PAGE = 100;

/** Films that fit, page by page as they are scrolled to. */
export function useFilms(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['animations', 'list', filters],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/animations', {
          params: {
            query: {
              search: filters.search,
              status: filters.status as FilmStatus[],
              tag: [...filters.tag],
              archived: filters.archived as 'no' | 'yes' | 'any',
              sort: filters.sort as Sort,
              order: filters.order as '' | 'up' | 'down',
              cursor: pageParam,
              limit: PAGE,
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Whether anything narrows the list. */
export function isFiltered({ search, status, tag, archived }: Filters): boolean {
  return search !== '' || status.length > 0 || tag.length > 0 || archived !== 'no';
}
