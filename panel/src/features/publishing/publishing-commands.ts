import { useTranslation } from 'react-i18next';
import type { Decision, PostFound, Upload } from '@/features/publishing/use-publishing';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['publishing_calendar', 'animations', 'today', 'kpis'];

interface Kits {
  readonly animation: string;
  /** None: those of the settings. */
  readonly platforms: ('tiktok' | 'youtube')[];
  readonly again: string;
}

/** Ask for the kits of an approved film. */
export function useKits() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: (wish: Kits) =>
      read(api.POST('/api/v1/publishing-calendar/kits', { body: { ...wish, account: '' } })),
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

/** Say that a proposed post is another film: it is not proposed again. */
export function useRefuseMatch() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: ({ id, post }: { readonly id: string; readonly post: PostFound }) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/matches/refuse', {
          params: { path: { publication_id: id } },
          body: { remote_id: post.remote_id, url: post.url },
        }),
      ),
    told: () => t('match.refused'),
    affects: ['matches'],
  });
}

/** Put the full address in the place of a short link. */
export function useAddress() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: ({ id, url }: { readonly id: string; readonly url: string }) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/address', {
          params: { path: { publication_id: id } },
          body: { url },
        }),
      ),
    told: () => t('told.address'),
    affects: AFFECTS,
  });
}

/** Send an approved film to a platform; it is sent once, whatever happens on the way. */
export function useUpload() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: (body: Upload) => read(api.POST('/api/v1/publishing-calendar/uploads', { body })),
    told: () => t('told.upload'),
    affects: AFFECTS,
  });
}

/** See what would be sent. Nothing is. */
export function useDryRun() {
  return useCommand({
    run: (body: Upload) => read(api.POST('/api/v1/publishing-calendar/dry-runs', { body })),
    affects: AFFECTS,
  });
}

/** Say what became of a publication of which nobody knows whether it went out. */
export function useDecision() {
  const { t } = useTranslation('publishing');
  return useCommand({
    run: ({ id, ...body }: Decision & { readonly id: string }) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/decide', {
          params: { path: { publication_id: id } },
          body,
        }),
      ),
    told: ({ decision }) => t(`told.decided.${decision}`),
    affects: AFFECTS,
  });
}

/** What is said with a reason: giving up, taken down, going on, looking once more. */
export type Reasoned = 'cancel' | 'withdraw' | 'resume' | 'look';

/** Say one of them. Looking once more is a resumption that nobody has to explain. */
export function useReasoned(act: Reasoned) {
  const { t } = useTranslation('publishing');
  const command = act === 'look' ? 'resume' : act;
  return useCommand({
    run: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      read(
        api.POST(`/api/v1/publishing-calendar/{publication_id}/${command}`, {
          params: { path: { publication_id: id } },
          body: { reason },
        }),
      ),
    told: () => t(`told.${act}`),
    affects: AFFECTS,
  });
}
