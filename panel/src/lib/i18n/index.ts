import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enCommon from '@/lib/i18n/en/common.json';
import plCommon from '@/lib/i18n/pl/common.json';
import { pseudo } from '@/lib/i18n/pseudo';
import { keep, kept } from '@/lib/kept';

export const LANGUAGES = ['pl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A made-up language: every text in it is marked, so a text without a key is seen at once. */
export const PSEUDO = 'qps';

const KEY = 'kinora.language';
const files = import.meta.glob<Record<string, unknown>>(['./{pl,en}/*.json', '!./*/common.json'], {
  import: 'default',
});

/** Reads `lib/i18n/<language>/<namespace>.json` when a screen first needs it. */
const catalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const source = language === PSEUDO ? 'en' : language;
    const load = files[`./${source}/${namespace}.json`];
    if (!load) {
      done(new Error(`no catalogue ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (texts) => done(null, (language === PSEUDO ? pseudo(texts) : texts) as never),
      (error: unknown) => done(error as Error, null),
    );
  },
};

function firstLanguage(): string {
  const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lng');
  if (asked === PSEUDO || asked === 'pl' || asked === 'en') return asked;
  return kept(KEY) === 'en' ? 'en' : 'pl';
}

/** Start the languages. Polish first: it is the operator's, and stands in for what is missing. */
export async function startLanguages(language = firstLanguage()): Promise<void> {
  await i18next
    .use(catalogues)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: language === PSEUDO ? false : 'pl',
      supportedLngs: [...LANGUAGES, PSEUDO],
      ns: ['common'],
      defaultNS: 'common',
      fallbackNS: 'common',
      partialBundledLanguages: true,
      resources: {
        pl: { common: plCommon },
        en: { common: enCommon },
        [PSEUDO]: { common: pseudo(enCommon) },
      },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language === PSEUDO ? 'en' : language;
}

export function setLanguage(language: Language): void {
  keep(KEY, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
