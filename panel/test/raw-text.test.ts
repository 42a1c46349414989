import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');
const SAID = ['alt', 'aria-label', 'hint', 'label', 'note', 'placeholder', 'title'];
/** Names, units and keys that are the same in every language. */
const ALIKE =
  /^(?:Kinora|YouTube|TikTok|English|Polski|Ctrl|Shift|Enter|Esc|CSV|PNG|YAML|fps|px|ms|kB|MB|GB|[A-Z])$/;

/** Words that a reader of the screen sees although no catalogue has them: `file:line text`. */
function rawTexts(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const take = (node: ts.Node, said: string) => {
    const words = said.match(/\p{L}{2,}/gu) ?? [];
    if (words.every((word) => ALIKE.test(word))) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${name}:${line + 1} ${said.trim()}`);
  };
  const walk = (node: ts.Node) => {
    if (ts.isJsxText(node)) take(node, node.text);
    if (ts.isJsxAttribute(node) && SAID.includes(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) {
        take(node, node.initializer.text);
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

function components(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf-8' }).filter(
    (each) => each.endsWith('.tsx') && !each.endsWith('.test.tsx'),
  );
}

describe('every component', () => {
  it('has its texts in the catalogues', () => {
    const files = components();

    const found = files.flatMap((each) =>
      rawTexts(relative(SOURCES, join(SOURCES, each)), readFileSync(join(SOURCES, each), 'utf-8')),
    );

    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  }, 60_000); // every component is parsed: seconds, on a busy machine many

  it.each(['<p>Good morning</p>', '<p aria-label="Close it" />', '<b>{x} films</b>'])(
    'would be caught with %s',
    (markup) => expect(rawTexts('some.tsx', `const x = 1; const a = ${markup};`)).toHaveLength(1),
  );
});
