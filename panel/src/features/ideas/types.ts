import type { components } from '@/generated/api';

type Schemas = components['schemas'];

export type Idea = Schemas['IdeaRow'];
export type IdeaStatus = Idea['status'];
export type JudgedIdea = Schemas['JudgedIdea'];
export type Rehearsal = Schemas['Rehearsal'];
export type IdeaWish = Schemas['IdeaWish'];
export type RunningWork = Schemas['RunningWork'];

/** All statuses, in the order of an idea's way. */
export const STATUSES: readonly IdeaStatus[] = [
  'feasible',
  'similar',
  'blocked',
  'duplicate',
  'picked',
  'deferred',
  'rejected',
  'compared',
  'proposed',
];

/** Statuses of ideas that are still being judged. */
export const ON_THE_WAY: readonly IdeaStatus[] = ['proposed', 'compared'];
