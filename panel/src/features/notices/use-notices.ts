import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Notice } from '@/features/notices/types';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

/** Some notices become due by themselves, without any event. */
const LOOK_MS = 60_000;
const AFFECTS = ['notices', 'audit_log'];

/** What the operator must know of now, also while the tab is in the background. */
export function useNotices() {
  return useQuery({
    queryKey: ['notices'],
    queryFn: () => read(api.GET('/api/v1/notices')),
    refetchInterval: LOOK_MS,
    refetchIntervalInBackground: true,
  });
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
