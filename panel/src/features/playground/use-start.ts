import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { api, read } from '@/lib/client';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { film: '', example: '' };

/**
 * Begin with a film of the gallery or the example of a capability, as the address asks. The
 * address is then bare again, so that a reload keeps what was written since.
 */
export function useStart(ready: boolean, begin: (text: string, name: string) => void): void {
  const { t } = useTranslation('playground');
  const [{ film, example }, change] = useUrlState(DEFAULTS);
  const words = useProblemWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each address
  useEffect(() => {
    if (!ready || (!film && !example)) return;
    textOf(film, example).then(
      (text) => {
        begin(text, film || example);
        change(DEFAULTS);
      },
      (error: unknown) => {
        toast.error(`${t('start.failed')} ${words(asProblem(error))}`);
        change(DEFAULTS);
      },
    );
  }, [ready, film, example]);
}

async function textOf(film: string, example: string): Promise<string> {
  if (film) {
    const path = { name: film };
    return (await read(api.GET('/api/v1/language/gallery/{name}', { params: { path } }))).text;
  }
  const path = { capability: example };
  const page = await read(
    api.GET('/api/v1/language/capabilities/{capability}', { params: { path } }),
  );
  return page.example;
}
