// In this order: browsers name those they descend from as well.
const BROWSERS = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Chrome', /Chrome\/|Chromium\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Windows', /Windows/],
  ['Linux', /Linux/],
] as const;

/** What a browser says it is, in the words people use; empty where it says nothing known. */
export function browserOf(agent: string): { readonly browser: string; readonly system: string } {
  const first = (known: typeof BROWSERS | typeof SYSTEMS) =>
    known.find(([, sign]) => sign.test(agent))?.[0] ?? '';
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
