import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { type Done, useCommand } from '@/lib/command';
import type { WorkState } from './filters';

export const VERBS = ['retry', 'resume', 'park', 'cancel'] as const;
export type Verb = (typeof VERBS)[number];

/** What may be done with work in a state. */
export function verbsOf(state: WorkState): readonly Verb[] {
  if (state === 'failed') return ['retry', 'park', 'cancel'];
  if (state === 'cancelled') return ['retry'];
  if (state === 'parked') return ['resume', 'cancel'];
  if (state === 'requested') return ['park', 'cancel'];
  return state === 'started' ? ['cancel'] : [];
}

interface Asked {
  readonly work: string;
  readonly verb: Verb;
}

function ask({ work, verb }: Asked): Promise<Done> {
  const given = { params: { path: { work_id: work } }, body: { reason: '' } };
  if (verb === 'retry') return read(api.POST('/api/v1/production-line/{work_id}/retry', given));
  if (verb === 'resume') return read(api.POST('/api/v1/production-line/{work_id}/resume', given));
  if (verb === 'park') return read(api.POST('/api/v1/production-line/{work_id}/park', given));
  return read(api.POST('/api/v1/production-line/{work_id}/cancel', given));
}

/** Decide about one piece of work. Setting aside and cancelling can be taken back. */
export function useVerdict() {
  const { t } = useTranslation('work');
  const shared = {
    run: ask,
    told: ({ verb }: Asked) => t(`told.${verb}`),
    affects: ['production_line'],
  };
  const onward = useCommand(shared);
  const stopping = useCommand({
    ...shared,
    undo: ({ work, verb }: Asked) => ask({ work, verb: verb === 'park' ? 'resume' : 'retry' }),
  });
  return {
    busy: onward.isPending || stopping.isPending,
    decide: (asked: Asked) =>
      (asked.verb === 'park' || asked.verb === 'cancel' ? stopping : onward).mutate(asked),
  };
}

/** Try again everything that failed or was parked for one cause. */
export function useRetryAll() {
  const { t } = useTranslation('work');
  return useCommand({
    run: (cause: { readonly stage: string; readonly error: string }) =>
      read(api.POST('/api/v1/production-line/failures/retry', { body: cause })),
    told: (_cause, { count }) => t('told.all', { count }),
    affects: ['production_line'],
  });
}
