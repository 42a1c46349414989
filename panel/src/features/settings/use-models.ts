import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Limits } from '@/features/settings/types';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['settings', 'today', 'audit_log'];
const LOOK_MS = 500;

const limit = (limits: Limits) => read(api.POST('/api/v1/settings/budget/limit', { body: limits }));
const stop = (reason: string) =>
  read(api.POST('/api/v1/settings/budget/stop', { body: { reason } }));
const lift = () => read(api.POST('/api/v1/settings/budget/lift', { body: { reason: '' } }));

/** Set limits; taken back by setting those of before. */
export function useLimit(before: Limits) {
  const { t } = useTranslation('settings');
  return useCommand({
    run: limit,
    told: () => t('told.limited'),
    undo: () => limit(before),
    affects: AFFECTS,
  });
}

/** Stop asking models at once. */
export function useStop() {
  const { t } = useTranslation('settings');
  return useCommand({
    run: stop,
    told: () => t('told.stopped'),
    undo: () => lift(),
    affects: AFFECTS,
  });
}

/** Allow models again. */
export function useLift(reason: string) {
  const { t } = useTranslation('settings');
  return useCommand({
    run: lift,
    told: () => t('told.lifted'),
    undo: () => stop(reason),
    affects: AFFECTS,
  });
}

/** Try a provider out: begins a job, and follows it until it ends. */
export function useProbe(provider: string) {
  const begin = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/settings/models/{provider}/probe', { params: { path: { provider } } }),
      ),
  });
  const job = begin.data?.id ?? '';
  const followed = useQuery({
    queryKey: ['jobs', job],
    queryFn: () => read(api.GET('/api/v1/system/jobs/{job}', { params: { path: { job } } })),
    enabled: job !== '',
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'running' ? LOOK_MS : false,
  });
  const running =
    begin.isPending || (job !== '' && (followed.data?.state ?? 'running') === 'running');
  return {
    begin: () => begin.mutate(),
    running,
    job: followed.data,
    error: begin.error ?? followed.error,
  };
}
