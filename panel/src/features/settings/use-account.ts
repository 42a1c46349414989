import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';
import { keepToken } from '@/lib/csrf';
import { SESSION_KEY } from '@/lib/session';

const SESSIONS = ['sessions'];

/** Every browser that is signed in, the latest used first. */
export function useSessions() {
  return useQuery({
    queryKey: SESSIONS,
    queryFn: () => read(api.GET('/api/v1/operator/sessions')),
  });
}

/** Sign one other browser out; it cannot be taken back, only signed in again. */
export function useRevoke() {
  const { t } = useTranslation('settings');
  return useCommand({
    run: (session: string) =>
      read(
        api.DELETE('/api/v1/operator/sessions/{session_id}', {
          params: { path: { session_id: session } },
        }),
      ),
    told: () => t('told.revoked'),
    affects: ['sessions', 'audit_log'],
  });
}

/** Sign every other browser out. */
export function useRevokeOthers() {
  const { t } = useTranslation('settings');
  return useCommand({
    run: (_: undefined) =>
      read(api.POST('/api/v1/operator/sessions/revoke-all', { body: { keep_current: true } })),
    told: () => t('told.othersRevoked'),
    affects: ['sessions', 'audit_log'],
  });
}

/** The session goes on under another secret after these, so with another token. */
function useRenewal(told: string) {
  const client = useQueryClient();
  return async ({ token }: { readonly token: string }) => {
    keepToken(token);
    toast.success(told);
    await client.invalidateQueries({ queryKey: SESSIONS });
    await client.refetchQueries({ queryKey: SESSION_KEY });
  };
}

export function usePassword() {
  const { t } = useTranslation('settings');
  const renewed = useRenewal(t('told.password'));
  return useMutation({
    mutationFn: (given: { readonly current: string; readonly new: string }) =>
      read(api.POST('/api/v1/operator/password', { body: given })),
    onSuccess: renewed,
  });
}

export function useTotpOff() {
  const { t } = useTranslation('settings');
  const renewed = useRenewal(t('told.totpOff'));
  return useMutation({
    mutationFn: (password: string) =>
      read(api.DELETE('/api/v1/operator/totp', { body: { password } })),
    onSuccess: renewed,
  });
}
