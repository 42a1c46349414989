import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type CapabilityBrief = components['schemas']['CapabilityBrief'];
export type CapabilityPage = components['schemas']['CapabilityPage'];
export type Parameter = components['schemas']['Parameter'];
export type GalleryFilm = components['schemas']['GalleryFilm'];

/** What ships with the program changes only when the program does. */
const SHIPPED = { staleTime: Number.POSITIVE_INFINITY };

/** Every construct of the language in one sentence. */
export function useLanguage() {
  return useQuery({
    queryKey: ['language', 'list'],
    queryFn: () => read(api.GET('/api/v1/language')),
    ...SHIPPED,
  });
}

/** One construct with its keys and an example. */
export function useCapability(capability: string) {
  return useQuery({
    queryKey: ['language', 'one', capability],
    queryFn: () =>
      read(
        api.GET('/api/v1/language/capabilities/{capability}', {
          params: { path: { capability } },
        }),
      ),
    ...SHIPPED,
  });
}

/** The films that ship with Kinora, and what each is made of. */
export function useGallery() {
  return useQuery({
    queryKey: ['language', 'gallery'],
    queryFn: () => read(api.GET('/api/v1/language/gallery')),
    ...SHIPPED,
  });
}
