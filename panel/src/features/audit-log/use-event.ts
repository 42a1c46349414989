import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/lib/client';
import { useSentenceLanguage } from './use-events';

/** One event, whole. What is recorded never changes; only its effects may still come. */
export function useEvent(position: number) {
  const language = useSentenceLanguage();
  return useQuery({
    queryKey: ['audit_log', 'event', position, language],
    queryFn: () =>
      read(
        api.GET('/api/v1/audit-log/events/{position}', {
          params: { path: { position }, query: { language } },
        }),
      ),
    enabled: position > 0,
  });
}
