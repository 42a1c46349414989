import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

const AFFECTS = ['ideas_board', 'idea_gate', 'today'];

interface Decision {
  readonly idea: string;
  readonly title: string;
  readonly reason?: string;
}

const body = (input: Decision) => ({
  params: { path: { idea: input.idea } },
  body: { reason: input.reason ?? '' },
});
const restore = (input: Decision) =>
  read(api.POST('/api/v1/ideas-board/{idea}/restore', body(input)));

/** Keep an idea for later. */
export function useDefer() {
  const { t } = useTranslation('ideas');
  return useCommand<Decision>({
    run: (input) => read(api.POST('/api/v1/ideas-board/{idea}/defer', body(input))),
    told: ({ title }) => t('told.deferred', { title }),
    undo: restore,
    affects: AFFECTS,
  });
}

/** Put an idea away. */
export function useReject() {
  const { t } = useTranslation('ideas');
  return useCommand<Decision>({
    run: (input) => read(api.POST('/api/v1/ideas-board/{idea}/reject', body(input))),
    told: ({ title }) => t('told.rejected', { title }),
    undo: restore,
    affects: AFFECTS,
  });
}

/** Bring a deferred or rejected idea back. */
export function useRestore() {
  const { t } = useTranslation('ideas');
  return useCommand<Decision>({
    run: restore,
    told: ({ title }) => t('told.restored', { title }),
    affects: AFFECTS,
  });
}

/** Choose the idea of a day (today without a date); its film is begun. */
export function usePick() {
  const { t } = useTranslation('ideas');
  return useCommand<Decision & { readonly date?: string }>({
    run: ({ idea, reason, date }) =>
      read(
        api.POST('/api/v1/ideas-board/{idea}/pick', {
          params: { path: { idea } },
          body: { reason: reason ?? '', ...(date ? { date } : {}) },
        }),
      ),
    told: ({ title }) => t('told.picked', { title }),
    affects: [...AFFECTS, 'animations'],
  });
}
