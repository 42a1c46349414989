import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

/** Try failed, cancelled or parked work again. */
export function useRetry() {
  const { t } = useTranslation('today');
  return useCommand({
    run: (work: string) =>
      read(
        api.POST('/api/v1/production-line/{work_id}/retry', {
          params: { path: { work_id: work } },
          body: { reason: '' },
        }),
      ),
    told: () => t('told.retried'),
    affects: ['today', 'production_line'],
  });
}
