import { describe, expect, it } from 'vitest';
import { inWords } from '@/lib/recorded';

describe('inWords', () => {
  it.each([
    ['3 to 180 s', 'od 3 do 180 s'],
    ['≥ 0.0003 of the pixels per frame', '≥ 0,0003 pikseli na klatkę'],
    [
      'best-first@1: highest score 1.00 (novelty 1.00)',
      'best-first@1: najwyższa ocena 1,00 (nowość 1,00)',
    ],
    [
      'no-hard-finding@1: all hard checks passed',
      'no-hard-finding@1: wszystkie twarde kontrole zaliczone',
    ],
    ['-14 ± 1 LUFS, or limited by its peaks', '-14 ± 1 LUFS albo ograniczona szczytami'],
  ])('says %s in Polish', (text, said) => expect(inWords(text, 'pl')).toBe(said));

  it.each(['kit plotka-tiktok-2', 'Za mało się dzieje.', ''])('leaves %s as written', (text) =>
    expect(inWords(text, 'pl')).toBe(text),
  );

  it('leaves everything in English', () => expect(inWords('3 to 180 s', 'en')).toBe('3 to 180 s'));
});
