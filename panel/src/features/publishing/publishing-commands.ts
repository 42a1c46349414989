import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['publishing_calendar', 'animations', 'today', 'kpis'];

/** Ask for the kits of an approved film. */
export function useKits() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: (animation: string) =>
      read(
        api.POST('/api/v1/publishing-calendar/kits', {
          body: { animation, platforms: [], account: '', again: '' },
        }),
      ),
    told: () => t('told.kits'),
    affects: AFFECTS,
  });
}

/** Open the listener that hands the film to a phone; its link stands in this answer alone. */
export function usePhoneLink() {
  return useCommand({
    run: (id: string) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/phone-link', {
          params: { path: { publication_id: id } },
          body: { address: '' },
        }),
      ),
  });
}

/** End it before its time. */
export function usePhoneLinkEnd() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: (id: string) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/phone-link/end', {
          params: { path: { publication_id: id } },
        }),
      ),
    told: () => t('told.linkEnded'),
  });
}

interface Said {
  readonly id: string;
  readonly url: string;
  /** RFC 3339; null is now. */
  readonly publicAt: string | null;
}

/** Say where the film is public. */
export function useConfirm() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: ({ id, url, publicAt }: Said) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/confirm', {
          params: { path: { publication_id: id } },
          body: { url, public_at: publicAt },
        }),
      ),
    told: (_, { short }) => t(short ? 'told.confirmedShort' : 'told.confirmed'),
    affects: AFFECTS,
  });
}

/** Give up before it is public, or record that it was taken down. */
export function useEnding(ending: 'cancel' | 'withdraw') {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      read(
        api.POST(`/api/v1/publishing-calendar/{publication_id}/${ending}`, {
          params: { path: { publication_id: id } },
          body: { reason },
        }),
      ),
    told: () => t(`told.${ending}`),
    affects: AFFECTS,
  });
}
