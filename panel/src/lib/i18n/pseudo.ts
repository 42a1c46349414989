const MARKED: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  s: 'š',
  u: 'ú',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  S: 'Š',
  U: 'Ú',
  Y: 'Ý',
  Z: 'Ž',
};

/** A catalogue in the made-up language: same keys, marked letters, a third longer, in brackets. */
export function pseudo<T>(texts: T): T {
  if (typeof texts === 'string') return marked(texts) as T;
  if (Array.isArray(texts)) return texts.map(pseudo) as T;
  if (typeof texts === 'object' && texts !== null) {
    return Object.fromEntries(
      Object.entries(texts).flatMap(([key, value]) =>
        formsOf(key).map((form) => [form, pseudo(value)]),
      ),
    ) as T;
  }
  return texts;
}

/** Browsers count in their own language when they do not know one: every form is there. */
function formsOf(key: string): readonly string[] {
  if (!key.endsWith('_other')) return [key];
  return [key, key.replace(/_other$/, '_few'), key.replace(/_other$/, '_many')];
}

function marked(text: string): string {
  // What stands in {{…}}, $t(…) or <…> is a placeholder, not a text.
  const parts = text.split(/(\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>)/);
  const letters = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/[a-zA-Z]/g, (letter) => MARKED[letter] ?? letter),
  );
  return `⟦${letters.join('')}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}
