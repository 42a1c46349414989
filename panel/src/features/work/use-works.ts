import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import type { Filters, WorkState } from './filters';

export type WorkRow = components['schemas']['WorkRow'];

/** Pieces of work that fit, page after page. */
export function useWorks(filters: Filters) {
  const query = {
    limit: 60,
    stage: filters.stage,
    error: filters.error,
    search: filters.search,
    ...(filters.state.length > 0 ? { state: filters.state as WorkState[] } : {}),
    ...(filters.subject ? { subject: filters.subject } : {}),
  };
  return useInfiniteQuery({
    queryKey: ['production_line', 'list', query],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/production-line', { params: { query: { ...query, cursor: pageParam } } }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
}

/** One piece of work with its attempts and what processes said meanwhile. */
export function useWork(id: string) {
  return useQuery({
    queryKey: ['production_line', 'one', id],
    queryFn: () =>
      read(api.GET('/api/v1/production-line/{work_id}', { params: { path: { work_id: id } } })),
    enabled: id !== '',
  });
}
