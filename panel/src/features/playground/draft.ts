import { keep, kept } from '@/lib/kept';

const KEY = 'kinora.playground';

/** A small film to begin with: it shows births, a contact and an end. */
export const FIRST_DRAFT = `dsl_version: "2.0"
meta: {title: Hello, language: en}
duration: 6
species:
  - {name: spark, size: 36, trail: line}
births:
  - {kind: ring, species: spark, count: 12, radius: 320, speed: 420, direction: tangent}
forces:
  - {kind: attract, strength: 500}
contacts:
  - {kind: bounce, between: [spark, spark]}
bounds: {kind: bounce}
`;

/** The document as it was left in this browser. */
export function draft(): string {
  return kept(KEY) ?? FIRST_DRAFT;
}

export function keepDraft(text: string): void {
  keep(KEY, text);
}
