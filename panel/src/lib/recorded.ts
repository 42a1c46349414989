import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * What the machine wrote into the log is English and stays as it was written. Here are the
 * phrases that screens show, with `#` where a number stands, and what they say in Polish.
 */
const IN_POLISH: readonly (readonly [string, string])[] = [
  [
    'every picture and every sample can be decoded',
    'każdy obraz i każda próbka dźwięku dają się odczytać',
  ],
  ['sound, unless the document asks for silence', 'jest dźwięk, chyba że dokument prosi o ciszę'],
  ['# to # s', 'od # do # s'],
  ['# × # pixels', '# × # pikseli'],
  ['steady, one of #, #, # frames/s', 'stałe, jedno z #, #, # klatek/s'],
  ['# frames', '# klatek'],
  ['≤ # s without motion before the end', '≤ # s bez ruchu przed końcem'],
  [
    '≥ # of the pixels per frame in the first second',
    '≥ # pikseli na klatkę w pierwszej sekundzie',
  ],
  ['≥ # of the pixels per frame', '≥ # pikseli na klatkę'],
  [
    '≤ #% standing ink in the lowest #% and the right #%',
    '≤ #% stałego rysunku w dolnych #% i po prawej #%',
  ],
  ['# ± # LUFS, or limited by its peaks', '# ± # LUFS albo ograniczona szczytami'],
  [
    '≤ # frame between picture and sound, at both ends',
    '≤ # klatki między obrazem a dźwiękiem, na obu końcach',
  ],
  ['all hard checks passed', 'wszystkie twarde kontrole zaliczone'],
  ['highest score # (novelty #)', 'najwyższa ocena # (nowość #)'],
  ['highest score #', 'najwyższa ocena #'],
  ['# feasible, # blocked', 'wykonalne: #, zablokowane: #'],
  ['# checks, # hard failures', 'kontroli: #, twardych błędów: #'],
  ['# candidates of # open ideas', 'kandydatów: # z # otwartych pomysłów'],
  ['# s at # x real time', '# s w tempie # × rzeczywisty czas'],
  ['# frames at #', 'klatek: #, po # na sekundę'],
  ['a reading is there', 'odczyt jest'],
  ['no reading: recorded as a hole', 'brak odczytu: zapisany jako luka'],
  ['offered again', 'zaproponowane ponownie'],
  ['asked for', 'na życzenie'],
];
const BY_PHRASE = new Map(IN_POLISH);
const NUMBER = /(?<!\w)-?\d+(?:\.\d+)?/g;
const RULE = /^([a-z-]+@\d+): (.*)$/;

/** The recorded phrase in that language; as it was written when nobody translated it. */
export function inWords(text: string, language: string): string {
  if (language !== 'pl') return text;
  const rule = RULE.exec(text);
  if (rule) return `${rule[1]}: ${inWords(rule[2] ?? '', language)}`;
  const said = BY_PHRASE.get(text.replace(NUMBER, '#'));
  if (!said) return text;
  const numbers = text.match(NUMBER) ?? [];
  let next = 0;
  return said.replace(/#/g, () => (numbers[next++] ?? '').replace('.', ','));
}

export function useRecorded(): (text: string) => string {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'pl';
  return useCallback((text) => inWords(text, language), [language]);
}
