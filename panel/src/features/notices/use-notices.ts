import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Notice, NoticesPage } from '@/features/notices/types';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

/** Some notices become due by themselves, without any event. */
const LOOK_MS = 60_000;
const LEAST_MS = 500;
const AFFECTS = ['notices', 'audit_log'];

/** What the operator must know of now, also while the tab is in the background. */
export function useNotices() {
  return useQuery({
    queryKey: ['notices'],
    queryFn: () => read(api.GET('/api/v1/notices')),
    refetchInterval: ({ state }) => untilNext(state.data),
    refetchIntervalInBackground: true,
  });
}

/** Until the next one becomes due, by the server's clock; a minute at the most. */
export function untilNext(page: Pick<NoticesPage, 'now' | 'next_at'> | undefined): number {
  if (!page?.next_at) return LOOK_MS;
  const left = Date.parse(page.next_at) - Date.parse(page.now);
  return Math.min(LOOK_MS, Math.max(LEAST_MS, left));
}

const path = (notice: Notice) => ({ params: { path: { notice_id: notice.row.id } } });

/** Hear no more of a notice; taken back by a command of its own. */
export function useDismiss() {
  const { t } = useTranslation();
  return useCommand({
    run: (notice: Notice) => read(api.POST('/api/v1/notices/{notice_id}/dismiss', path(notice))),
    told: () => t('notices.dismissed'),
    undo: (notice) => read(api.POST('/api/v1/notices/{notice_id}/restore', path(notice))),
    affects: AFFECTS,
  });
}
