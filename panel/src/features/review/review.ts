import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type Review = components['schemas']['ReviewRow'];
export type Note = components['schemas']['ReviewNote'];
export type Checklist = components['schemas']['Version'];
export type Item = components['schemas']['Item'];

/** One film under review: what was found, noted and judged. */
export function useReview(id: string) {
  return useQuery({
    queryKey: ['review_queue', 'film', id],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/review-queue/{animation}', { params: { path: { animation: id } } }),
        )
      ).review,
  });
}

/** The films that wait, the longest waiting first. */
export function useWaiting() {
  return useQuery({
    queryKey: ['review_queue', 'next'],
    queryFn: () =>
      read(
        api.GET('/api/v1/review-queue', { params: { query: { judgement: 'waiting', limit: 20 } } }),
      ),
  });
}

/** Every version of the checklist, the one that holds first. */
export function useChecklists() {
  return useQuery({
    queryKey: ['checklists'],
    queryFn: async () => (await read(api.GET('/api/v1/checklists'))).items,
    meta: { readModels: ['settings'] },
  });
}
