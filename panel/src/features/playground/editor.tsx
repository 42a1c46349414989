import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { getNonce } from 'get-nonce';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { LOOK } from '@/features/playground/editor-look';
import type { DocumentProblem } from '@/features/playground/verdict';

export interface EditorHandle {
  /** Another text in place of this one; undo brings this one back. */
  readonly replace: (text: string) => void;
  /** Put the cursor there, counted from 1, and show it. */
  readonly goTo: (line: number, column: number) => void;
}

/** The text of a document, coloured, with problems marked where they are. */
export function Editor(props: {
  readonly first: string;
  readonly label: string;
  readonly problems: readonly DocumentProblem[];
  readonly onChange: (text: string) => void;
  /** Ctrl or Cmd with Enter. */
  readonly onRun: () => void;
  readonly handle: RefObject<EditorHandle | null>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.first,
        extensions: extensions(latest.current.label, {
          changed: (text) => latest.current.onChange(text),
          run: () => {
            latest.current.onRun();
            return true;
          },
        }),
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, []);

  useEffect(() => {
    const shown = view.current;
    if (shown === null) return;
    const found = props.problems.map((each) => diagnostic(shown.state.doc, each));
    shown.dispatch(setDiagnostics(shown.state, found));
  }, [props.problems]);

  useImperativeHandle(props.handle, () => ({
    replace: (text) => {
      const shown = view.current;
      shown?.dispatch({
        changes: { from: 0, to: shown.state.doc.length, insert: text },
        selection: { anchor: 0 },
        scrollIntoView: true,
        userEvent: 'input.replace',
      });
    },
    goTo: (line, column) => {
      const shown = view.current;
      if (shown === null) return;
      const at = placeOf(shown.state.doc, line, column);
      shown.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      shown.focus();
    },
  }));

  return <div ref={place} className="h-full overflow-hidden" />;
}

function extensions(
  label: string,
  told: { readonly changed: (text: string) => void; readonly run: () => true },
) {
  return [
    EditorView.cspNonce.of(getNonce() ?? ''),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    yaml(),
    syntaxHighlighting(classHighlighter),
    LOOK,
    keymap.of([
      { key: 'Mod-Enter', run: () => told.run() },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...lintKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) told.changed(update.state.doc.toString());
    }),
  ];
}

function diagnostic(text: Text, problem: DocumentProblem): Diagnostic {
  const from = placeOf(text, problem.line || 1, problem.column || 1);
  const { to } = text.lineAt(from);
  const { path, expected, got, hint } = problem;
  const message = [`${path}: ${expected}, ${got}`, hint].filter(Boolean).join(' · ');
  return { from, to: Math.max(to, from), severity: 'error', message };
}

/** An offset for a place counted from 1; the nearest there is when the text became shorter. */
function placeOf(text: Text, line: number, column: number): number {
  const within = text.line(Math.min(Math.max(line, 1), text.lines));
  return Math.min(within.from + Math.max(column - 1, 0), within.to);
}
