import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type KpiSummary = components['schemas']['KpiSummary'];
export type PlatformFigures = components['schemas']['PlatformFigures'];
export type Figure = components['schemas']['Figure'];
export type Maturity = components['schemas']['Maturity'];
export type Post = components['schemas']['PostEntry'];

const PAGE = 60;

/** The key figures at this moment. */
export function useSummary() {
  return useQuery({
    queryKey: ['kpis', 'summary'],
    queryFn: async () => (await read(api.GET('/api/v1/kpis'))).summary,
  });
}

/** Published films with what was seen of them, the newest first, page after page. */
export function usePosts() {
  return useInfiniteQuery({
    queryKey: ['kpis', 'posts'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/kpis/posts', { params: { query: { cursor: pageParam, limit: PAGE } } }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** One published film, wherever in the list it is. */
export function usePost(id: string) {
  return useQuery({
    queryKey: ['kpis', 'post', id],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/kpis/posts/{publication}', { params: { path: { publication: id } } }),
        )
      ).post,
    enabled: id !== '',
  });
}
