import type { GapState } from '@/features/gaps/use-gaps';
import { api, read } from '@/lib/client';

export const MOVES = ['accept', 'start', 'implemented', 'decline', 'reopen'] as const;
export type Move = (typeof MOVES)[number];

const FROM: Record<Move, readonly GapState[]> = {
  accept: ['new', 'declined'],
  start: ['accepted'],
  implemented: ['new', 'accepted', 'in_progress'],
  decline: ['new', 'accepted', 'in_progress'],
  reopen: ['implemented', 'declined'],
};

/** What may be done with a gap in this state; the server decides. */
export function movesFrom(state: GapState): readonly Move[] {
  return MOVES.filter((move) => FROM[move].includes(state));
}

/** Move a gap along the backlog. */
export function moveGap(gap: string, move: Move, reason: string) {
  const given = { params: { path: { gap } }, body: { reason } };
  switch (move) {
    case 'accept':
      return read(api.POST('/api/v1/gaps-board/{gap}/accept', given));
    case 'start':
      return read(api.POST('/api/v1/gaps-board/{gap}/start', given));
    case 'decline':
      return read(api.POST('/api/v1/gaps-board/{gap}/decline', given));
    case 'reopen':
      return read(api.POST('/api/v1/gaps-board/{gap}/reopen', given));
    case 'implemented':
      return read(
        api.POST('/api/v1/gaps-board/{gap}/implemented', {
          params: given.params,
          body: { version: '' },
        }),
      );
  }
}
