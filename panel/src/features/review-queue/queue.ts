import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type Review = components['schemas']['ReviewRow'];

export const JUDGEMENTS = ['waiting', 'approved', 'rejected', 'sent_back'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Films that wait, the longest waiting first; or judged ones, the newest first. */
export function useQueue(judgement: Judgement) {
  return useInfiniteQuery({
    queryKey: ['review_queue', 'list', judgement],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/review-queue', {
          params: { query: { judgement, cursor: pageParam, limit: 60 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
