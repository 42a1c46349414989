import { useQuery } from '@tanstack/react-query';
import { request } from '@/lib/request';

/** The strongest sound of a frame. */
export interface SoundMark {
  readonly frame: number;
  readonly kind: string;
  /** 0 to 65535. */
  readonly strength: number;
}

/** Words that stand from frame `first` to `last`. */
export interface WordMark {
  readonly first: number;
  readonly last: number;
  readonly role: string;
  readonly text: string;
}

export interface Marks {
  readonly sounds: readonly SoundMark[];
  readonly words: readonly WordMark[];
}

/** Where something is heard and words stand; nothing for films that were made without marks. */
export function useMarks(digest: string): Marks | undefined {
  return useQuery({
    queryKey: ['marks', digest],
    queryFn: () => request<Marks>('GET', `/api/v1/artifacts/${digest}`),
    enabled: digest !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
}
