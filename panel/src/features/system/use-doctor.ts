import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';

/** Everything Kinora needs, looked at when asked for: it takes a second or two. */
export function useDoctor() {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage === 'en' ? ('en' as const) : ('pl' as const);
  return useQuery({
    queryKey: ['doctor', language],
    queryFn: () => read(api.GET('/api/v1/system/doctor', { params: { query: { language } } })),
    enabled: false,
  });
}
