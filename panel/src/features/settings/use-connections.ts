import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { ClientKeys } from '@/features/settings/types';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

const AFFECTS = ['platforms', 'audit_log'];

const path = (platform: string) => ({ params: { path: { platform } } });

/** How each connection stands, with the days left of its consent. */
export function useConnections() {
  return useQuery({ queryKey: ['platforms'], queryFn: () => read(api.GET('/api/v1/platforms')) });
}

/** Keep client id and secret of a platform. */
export function useConfigure(platform: string) {
  const { t } = useTranslation('settings');
  return useCommand({
    run: (body: ClientKeys) =>
      read(api.POST('/api/v1/platforms/{platform}/configure', { ...path(platform), body })),
    told: () => t('connections.configured'),
    affects: AFFECTS,
  });
}

/** Leave for the platform's page of consent; its answer brings the browser back. */
export function useConsent(platform: string) {
  const words = useProblemWords();
  return useMutation({
    mutationFn: () => read(api.POST('/api/v1/platforms/{platform}/connect', path(platform))),
    onSuccess: ({ url }) => window.location.assign(url),
    onError: (error) => toast.error(words(asProblem(error))),
  });
}

/** Ask the platform whose account it is. */
export function useTest(platform: string) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  return useMutation({
    mutationFn: () => read(api.POST('/api/v1/platforms/{platform}/test', path(platform))),
    onSuccess: ({ account }) => toast.success(t('connections.answers', { account })),
    onError: (error) => toast.error(words(asProblem(error)), { duration: 12_000 }),
  });
}

/** Give the consent back and forget the tokens. */
export function useDisconnect(platform: string) {
  const { t } = useTranslation('settings');
  return useCommand({
    run: () =>
      read(
        api.POST('/api/v1/platforms/{platform}/disconnect', {
          ...path(platform),
          body: { reason: '' },
        }),
      ),
    told: () => t('connections.parted'),
    affects: AFFECTS,
  });
}
