import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

export type Experiment = components['schemas']['ExperimentRow'];
export type ExperimentWish = components['schemas']['ExperimentWish'];
type Conclusion = components['schemas']['Conclusion'];

export const KINDS = [
  'tag',
  'motion',
  'tempo',
  'mood',
  'object',
  'ending',
  'design',
  'uses',
  'feature',
] as const;
export const METRICS = ['views_7d', 'views_72h', 'watched_7d'] as const;
export const PLATFORMS = ['youtube', 'tiktok'] as const;
export const FEWEST_FILMS = 10;
export const MOST_FILMS = 1_000;
export const USUAL_FILMS = 30;

/** Every experiment with its films so far, the newest first. */
export function useExperiments() {
  return useQuery({
    queryKey: ['kpis', 'experiments'],
    queryFn: async () => (await read(api.GET('/api/v1/experiments'))).items.toReversed(),
  });
}

/** Put a question; only films that are published from now on will answer it. */
export function useRegistration() {
  const { t } = useTranslation('results');
  return useCommand({
    run: (wish: ExperimentWish) => read(api.POST('/api/v1/experiments', { body: wish })),
    told: (wish) => t('told.registered', { name: wish.name }),
    affects: ['kpis'],
  });
}

/** Read the answer, or give the question up with a reason. */
export function useConclusion() {
  const { t } = useTranslation('results');
  return useCommand({
    run: (end: Conclusion) => read(api.POST('/api/v1/experiments/conclusion', { body: end })),
    told: (end) => t(end.abandoned ? 'told.abandoned' : 'told.concluded', { name: end.name }),
    affects: ['kpis'],
  });
}
