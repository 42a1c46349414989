import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type FilmPage = components['schemas']['FilmPage'];
export type FilmDocument = components['schemas']['FilmDocument'];
export type Attempt = components['schemas']['DocumentAttempt'];
export type FilmRender = components['schemas']['FilmRender'];

/** One film with everything around it; events are told in the language of the panel. */
export function useFilm(id: string, enabled = true) {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
  return useQuery({
    queryKey: ['animations', 'film', id, language],
    queryFn: () =>
      read(
        api.GET('/api/v1/animations/{film}', {
          params: { path: { film: id }, query: { language } },
        }),
      ),
    enabled,
    meta: { readModels: ['production_line', 'review_queue'] },
  });
}

/** Its document and every attempt at it. */
export function useFilmDocument(id: string) {
  return useQuery({
    queryKey: ['animations', 'document', id],
    queryFn: () =>
      read(api.GET('/api/v1/animations/{film}/document', { params: { path: { film: id } } })),
  });
}
