import type { components } from '@/generated/api';

export type FilmRow = components['schemas']['FilmRow'];
export type FilmStatus = FilmRow['status'];
export type Finding = components['schemas']['ReviewFinding'];

/** In the order of a film's life. */
export const STATUSES: readonly FilmStatus[] = [
  'commissioned',
  'compiled',
  'compilation_failed',
  'previewed',
  'rendered',
  'rendering_failed',
  'inspected',
  'approved',
  'rejected',
  'sent_back',
  'published',
];

/** What a film is called: by its own title, before it has one by its idea's. */
export function filmTitle(film: { readonly film_title: string; readonly title: string }): string {
  return film.film_title || film.title;
}
