import { useCallback, useEffect, useRef, useState } from 'react';
import { api, read } from '@/lib/client';
import { asProblem, type Problem } from '@/lib/problem';

/** A film of a document, in this browser only. */
interface Film {
  readonly url: string;
  readonly text: string;
  /** From asking to having it, in seconds. */
  readonly tookS: number;
}

export interface Preview {
  /** The newest film there is; it stays while another is made, and when that fails. */
  readonly film: Film | null;
  /** The text a film is being made of. */
  readonly making: string | null;
  readonly problem: Problem | null;
  readonly make: (text: string) => void;
  readonly cancel: () => void;
}

/** Films of a document while it is written: one at a time, the newest wish wins. */
export function usePreview(): Preview {
  const [film, setFilm] = useState<Film | null>(null);
  const [making, setMaking] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wish = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    wish.current?.abort();
    wish.current = null;
    setMaking(null);
  }, []);
  const make = useCallback((text: string) => {
    wish.current?.abort();
    const own = new AbortController();
    wish.current = own;
    setMaking(text);
    setProblem(null);
    const from = performance.now();
    filmOf(text, own.signal)
      .then((blob) => {
        if (wish.current !== own) return;
        setFilm({ url: URL.createObjectURL(blob), text, tookS: (performance.now() - from) / 1000 });
        setMaking(null);
      })
      .catch((error: unknown) => {
        if (wish.current !== own) return;
        setProblem(asProblem(error));
        setMaking(null);
      });
  }, []);

  useEffect(() => () => wish.current?.abort(), []);
  const url = film?.url;
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  return { film, making, problem, make, cancel };
}

async function filmOf(text: string, signal: AbortSignal): Promise<Blob> {
  const answer = api.POST('/api/v1/language/preview', { body: { text }, signal, parseAs: 'blob' });
  return (await read(answer as Promise<{ data?: Blob; response: Response }>)) as Blob;
}
