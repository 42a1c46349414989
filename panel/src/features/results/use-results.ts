import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type KpiSummary = components['schemas']['KpiSummary'];
export type PlatformFigures = components['schemas']['PlatformFigures'];
export type Figure = components['schemas']['Figure'];
export type Maturity = components['schemas']['Maturity'];
export type Post = components['schemas']['PostEntry'];

export type TrendPage = components['schemas']['ViewsTrendPage'];
export type Expected = components['schemas']['ExpectedReading'];
export type ExpectedPage = components['schemas']['ExpectedPage'];
export type Insights = components['schemas']['Insights'];
export type Finding = components['schemas']['Finding'];

const PAGE = 60;
/** Days that charts and the calendar of gaps look back. */
const DAYS = 60;

/** The key figures at this moment. */
export function useSummary() {
  return useQuery({
    queryKey: ['kpis', 'summary'],
    queryFn: async () => (await read(api.GET('/api/v1/kpis'))).summary,
  });
}

/** The rolling figure day by day, and what changed besides the films. */
export function useTrend() {
  return useQuery({
    queryKey: ['kpis', 'trend'],
    queryFn: () => read(api.GET('/api/v1/kpis/trend', { params: { query: { days: DAYS } } })),
  });
}

/** Readings that came, that are missing and why, and that are due next; reasons in words. */
export function useExpected() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['kpis', 'expected', i18n.resolvedLanguage],
    queryFn: () => read(api.GET('/api/v1/kpis/expected', { params: { query: { days: DAYS } } })),
  });
}

/** Features held against results, per platform, or why nothing is said. */
export function useInsights() {
  return useQuery({
    queryKey: ['kpis', 'insights'],
    queryFn: async () => (await read(api.GET('/api/v1/kpis/insights'))).platforms,
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
