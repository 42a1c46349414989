import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/lib/client';
import { useSentenceLanguage } from './use-events';

/** Everything that led to a film, or to anything else, and came of it. */
export function useChain(subject: string) {
  const language = useSentenceLanguage();
  return useQuery({
    queryKey: ['audit_log', 'chain', subject, language],
    queryFn: () =>
      read(
        api.GET('/api/v1/audit-log/chains/{subject}', {
          params: { path: { subject }, query: { language } },
        }),
      ),
  });
}
