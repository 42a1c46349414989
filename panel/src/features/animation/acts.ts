import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['animations', 'review_queue', 'production_line'];
const at = (film: string) => ({ params: { path: { film } }, body: { reason: '' } });
const undo = (film: string) => read(api.POST('/api/v1/animations/{film}/undo', at(film)));

/** Make the film once more from its document; the work's progress comes live. */
export function useRenderAgain(film: string) {
  const { t } = useTranslation('animation');
  return useCommand({
    run: () => read(api.POST('/api/v1/animations/{film}/render', at(film))),
    told: () => t('renderAsked'),
    affects: AFFECTS,
  });
}

export function useTags(film: string) {
  const { t } = useTranslation('animation');
  return useCommand({
    run: (tags: readonly string[]) =>
      read(
        api.POST('/api/v1/animations/{film}/tag', {
          params: { path: { film } },
          body: { tags: [...tags] },
        }),
      ),
    told: () => t('tagsChanged'),
    undo: () => undo(film),
    affects: AFFECTS,
  });
}

export function useArchiving(film: string, archived: boolean) {
  const { t } = useTranslation('animation');
  return useCommand({
    run: () =>
      archived
        ? read(api.POST('/api/v1/animations/{film}/restore', at(film)))
        : read(api.POST('/api/v1/animations/{film}/archive', at(film))),
    told: () => t(archived ? 'restored' : 'archived'),
    undo: () => undo(film),
    affects: AFFECTS,
  });
}
