import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/lib/client';

/** The day, what runs, and what needs a person. */
export function useToday() {
  return useQuery({
    queryKey: ['today'],
    queryFn: () => read(api.GET('/api/v1/today')),
    meta: {
      readModels: ['production_line', 'publishing_calendar', 'review_queue', 'kpis', 'ideas_board'],
    },
  });
}
