import { useQuery } from '@tanstack/react-query';
import { filmTitle } from '@/components/film/film';
import { type FilmPage, type FilmRender, useFilm } from '@/components/film/page';
import { fileAddress, proxyAddress } from '@/components/player/player';
import { api, read } from '@/lib/client';

/** What the address of the screen says. `ra` and `rb` are numbers of renders, 0 for the latest. */
export const STATE = {
  a: '',
  b: '',
  ra: 0,
  rb: 0,
  mode: 'side',
  frame: 0,
  offset: 0,
  wipe: 50,
};
export type CompareState = typeof STATE;

export const MODES = ['side', 'wipe', 'difference'] as const;
export type Mode = (typeof MODES)[number];

export function modeOf(state: CompareState): Mode {
  return MODES.find((each) => each === state.mode) ?? 'side';
}

/** One side: a film, or one of its renders. */
export interface Side {
  readonly id: string;
  readonly title: string;
  readonly page: FilmPage;
  readonly render: FilmRender | undefined;
  /** Where its picture comes from: of the latest render the proxy, of earlier ones the file. */
  readonly source: string;
  readonly frames: number;
  readonly fps: number;
}

export function sideOf(page: FilmPage, number: number): Side {
  const { film, renders } = page;
  const latest = renders.at(-1);
  const render = number > 0 ? renders.find((each) => each.number === number) : latest;
  const old = render !== undefined && render !== latest && render.file !== film.file;
  return {
    id: film.id,
    title: filmTitle(film),
    page,
    render,
    source: old ? fileAddress(render.file) : proxyAddress(film.id),
    frames: render?.frames ?? film.frames,
    fps: render?.fps ?? film.fps,
  };
}

/** The film of a side; nothing is asked while none is chosen. */
export function useSideFilm(id: string) {
  return useFilm(id, id !== '');
}

/** Films that can be compared: those with a file, the newest first. */
export function useChoices() {
  return useQuery({
    queryKey: ['animations', 'choices'],
    queryFn: async () => {
      const page = await read(
        api.GET('/api/v1/animations', { params: { query: { archived: 'any', limit: 200 } } }),
      );
      return page.items.filter((each) => each.file && !each.purged);
    },
  });
}
