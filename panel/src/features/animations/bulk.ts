import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['animations', 'review_queue'];

interface Retag {
  readonly films: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const retag = ({ films, add, remove }: Retag) =>
  read(
    api.POST('/api/v1/animations/tag', {
      body: { films: [...films], add: [...add], remove: [...remove] },
    }),
  );

const move = (verb: 'archive' | 'restore', films: readonly string[]) =>
  read(api.POST(`/api/v1/animations/${verb}`, { body: { films: [...films], reason: '' } }));

/** Tags of many films at once. No undo: some may have had the tag before. */
export function useRetag() {
  const { t } = useTranslation('animations');
  return useCommand({
    run: retag,
    told: ({ films, add, remove }) =>
      add.length > 0
        ? t('tagged', { count: films.length, tag: add.join(', ') })
        : t('untagged', { count: films.length, tag: remove.join(', ') }),
    affects: AFFECTS,
  });
}

export function useArchive() {
  const { t } = useTranslation('animations');
  return useCommand({
    run: (films: readonly string[]) => move('archive', films),
    told: (films) => t('archived', { count: films.length }),
    undo: (films) => move('restore', films),
    affects: AFFECTS,
  });
}

export function useRestore() {
  const { t } = useTranslation('animations');
  return useCommand({
    run: (films: readonly string[]) => move('restore', films),
    told: (films) => t('restored', { count: films.length }),
    undo: (films) => move('archive', films),
    affects: AFFECTS,
  });
}
