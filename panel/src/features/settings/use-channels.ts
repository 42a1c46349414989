import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['channels', 'notices', 'audit_log'];

/** Channels outside the panel, without their secrets. */
export function useChannels() {
  return useQuery({
    queryKey: ['channels'],
    queryFn: () => read(api.GET('/api/v1/notices/channels')),
    meta: { readModels: ['notices'] },
  });
}

/** Tell a trial; the answer comes at once, its outcome is work. */
export function useTrial(channel: 'desktop' | 'webhook') {
  const { t } = useTranslation('settings');
  return useCommand({
    run: () => read(api.POST('/api/v1/notices/test', { body: { channel } })),
    told: () => t('channels.tried'),
    affects: AFFECTS,
  });
}

/** Keep the webhook's address; the answer has the new key, once. */
export function useKeepWebhook() {
  const { t } = useTranslation('settings');
  return useCommand({
    run: (address: string) =>
      read(
        api.POST('/api/v1/notices/webhook', { body: { secret_address: address, new_key: true } }),
      ),
    told: () => t('channels.kept'),
    affects: AFFECTS,
  });
}

/** Forget the webhook's address and key. */
export function useForgetWebhook() {
  const { t } = useTranslation('settings');
  return useCommand({
    run: () => read(api.POST('/api/v1/notices/webhook/forget')),
    told: () => t('channels.forgotten'),
    affects: AFFECTS,
  });
}
