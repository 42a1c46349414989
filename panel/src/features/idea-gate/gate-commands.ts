import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['idea_gate', 'ideas_board', 'today', 'animations'];

/** Begin the day: its candidates are sketched then. */
export function useOpenDay() {
  const { t } = useTranslation('idea-gate');
  return useCommand({
    run: () => read(api.POST('/api/v1/today/open', { body: {} })),
    told: () => t('told.opened'),
    affects: AFFECTS,
  });
}

/** Take the day's choice back. */
export function useUndoChoice() {
  const { t } = useTranslation('idea-gate');
  return useCommand({
    run: (day: string) =>
      read(
        api.POST('/api/v1/idea-gate/{day}/undo', {
          params: { path: { day } },
          body: { reason: '' },
        }),
      ),
    told: () => t('told.undone'),
    affects: AFFECTS,
  });
}

/** Ask for a new offer of candidates. */
export function useOfferAgain() {
  const { t } = useTranslation('idea-gate');
  return useCommand({
    run: (day: string) =>
      read(api.POST('/api/v1/idea-gate/{day}/offer-again', { params: { path: { day } } })),
    told: () => t('told.offering'),
    affects: [...AFFECTS, 'production_line'],
  });
}
