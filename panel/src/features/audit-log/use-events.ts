import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import { type Filters, midnight } from './filters';

export type AuditEntry = components['schemas']['AuditEntry'];

/** The language of sentences: what the panel speaks. */
export function useSentenceLanguage(): 'pl' | 'en' {
  return useTranslation().i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
}

/** Events that fit, page after page. */
export function useEvents(filters: Filters) {
  const language = useSentenceLanguage();
  const since = midnight(filters.from);
  const until = midnight(filters.to, 1);
  const query = {
    language,
    limit: 60,
    order: filters.order === 'oldest' ? ('oldest' as const) : ('newest' as const),
    search: filters.search,
    kind: filters.kind,
    actor: filters.actor,
    ...(filters.topic ? { topic: [filters.topic] } : {}),
    ...(filters.subject ? { subject: filters.subject } : {}),
    ...(filters.correlation ? { correlation: filters.correlation } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
  return useInfiniteQuery({
    queryKey: ['audit_log', 'list', query],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/audit-log', { params: { query: { ...query, cursor: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
}

/** What the log may be filtered by. */
export function useVocabulary() {
  const language = useSentenceLanguage();
  return useQuery({
    queryKey: ['vocabulary', language],
    queryFn: () =>
      read(api.GET('/api/v1/audit-log/vocabulary', { params: { query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
