import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IdeaWish } from '@/features/ideas/types';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['ideas_board', 'production_line', 'today'];

export interface IdeaText {
  readonly text: string;
  readonly name: string;
}

/** Judge the ideas of a text as if they came now; nothing is kept. */
export function useRehearsal() {
  return useMutation({
    mutationFn: (text: IdeaText) =>
      read(api.POST('/api/v1/ideas-board/import/preview', { body: { ...text, strict: false } })),
  });
}

/** Bring the ideas of a text in. */
export function useImport() {
  const { t } = useTranslation('ideas');
  return useCommand({
    run: (text: IdeaText) =>
      read(api.POST('/api/v1/ideas-board/import', { body: { ...text, strict: false } })),
    told: (_, output) =>
      t(output.changed ? 'told.importing' : 'told.known', { count: output.ideas }),
    affects: AFFECTS,
  });
}

/** Ask for new ideas. */
export function useGenerate() {
  const { t } = useTranslation('ideas');
  return useCommand({
    run: (wish: IdeaWish) => read(api.POST('/api/v1/ideas-board/generate', { body: wish })),
    told: (_, output) => t('told.generating', { count: output.ideas }),
    affects: AFFECTS,
  });
}
