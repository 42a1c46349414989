import { useTranslation } from 'react-i18next';
import type { Said } from '@/features/review/answers';
import { api, read } from '@/lib/client';
import { type Done, useCommand } from '@/lib/command';

const AFFECTS = ['review_queue', 'animations', 'production_line', 'today'];

export interface Refusal {
  readonly reason: string;
  readonly failed: readonly string[];
}

const path = (film: string) => ({ path: { film } });
const takeBack = (film: string): Promise<Done> =>
  read(api.POST('/api/v1/animations/{film}/undo', { params: path(film), body: { reason: '' } }));

export function useApprove(film: string) {
  const { t } = useTranslation('review');
  return useCommand({
    run: (given: { readonly checklist: number; readonly said: Said }) =>
      read(
        api.POST('/api/v1/animations/{film}/approve', {
          params: path(film),
          body: {
            reason: '',
            checklist: given.checklist,
            ticks: Object.entries(given.said).map(([item, ticked]) => ({ item, ticked, note: '' })),
          },
        }),
      ),
    told: () => t('told.approved'),
    undo: () => takeBack(film),
    affects: AFFECTS,
  });
}

export function useReject(film: string) {
  const { t } = useTranslation('review');
  return useCommand({
    run: ({ reason, failed }: Refusal) =>
      read(
        api.POST('/api/v1/animations/{film}/reject', {
          params: path(film),
          body: { reason, failed: [...failed] },
        }),
      ),
    told: () => t('told.rejected'),
    undo: () => takeBack(film),
    affects: AFFECTS,
  });
}

/** Another variation is made at once, so this is not taken back; the film keeps its history. */
export function useSendBack(film: string) {
  const { t } = useTranslation('review');
  return useCommand({
    run: ({ reason, failed }: Refusal) =>
      read(
        api.POST('/api/v1/animations/{film}/send-back', {
          params: path(film),
          body: { reason, failed: [...failed] },
        }),
      ),
    told: () => t('told.sentBack'),
    affects: AFFECTS,
  });
}

export function useUndoJudgement(film: string) {
  const { t } = useTranslation('review');
  return useCommand({
    run: () => takeBack(film),
    told: () => t('told.undone'),
    affects: AFFECTS,
  });
}

export interface Remark {
  readonly frame: number;
  readonly text: string;
}

const write = (film: string, body: Remark) =>
  read(api.POST('/api/v1/animations/{film}/notes', { params: path(film), body }));
const withdraw = (film: string, note: string): Promise<Done> =>
  read(
    api.POST('/api/v1/animations/{film}/notes/{note}/withdraw', {
      params: { path: { film, note } },
    }),
  );

export function useNote(film: string) {
  const { t } = useTranslation('review');
  return useCommand({
    run: (remark: Remark) => write(film, remark),
    told: (remark) => t('told.noted', { frame: remark.frame }),
    undo: (_, { note }) => withdraw(film, note),
    affects: AFFECTS,
  });
}

export function useWithdraw(film: string) {
  const { t } = useTranslation('review');
  return useCommand({
    run: (note: Remark & { readonly id: string }) => withdraw(film, note.id),
    told: () => t('told.withdrawn'),
    undo: ({ frame, text }) => write(film, { frame, text }),
    affects: AFFECTS,
  });
}
