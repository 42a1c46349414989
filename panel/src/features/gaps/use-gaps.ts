import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type GapOnBoard = components['schemas']['GapOnBoard'];
export type GapState = GapOnBoard['gap']['state'];

export const GAP_STATES: readonly GapState[] = [
  'new',
  'accepted',
  'in_progress',
  'implemented',
  'declined',
];

/** Every gap with the ideas that wait for it and its place in the best order. */
export function useGaps() {
  return useQuery({
    queryKey: ['gaps_board', 'list'],
    queryFn: () => read(api.GET('/api/v1/gaps-board')),
  });
}

/** One gap with the ideas that ask for it. */
export function useGap(gap: string) {
  return useQuery({
    queryKey: ['gaps_board', 'one', gap],
    queryFn: () => read(api.GET('/api/v1/gaps-board/{gap}', { params: { path: { gap } } })),
  });
}

/** Words of ideas that no film could honour. */
export function useUnheardWords() {
  return useQuery({
    queryKey: ['gaps_board', 'words'],
    queryFn: () => read(api.GET('/api/v1/gaps-board/words')),
  });
}
