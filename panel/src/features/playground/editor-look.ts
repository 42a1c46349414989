import { EditorView } from '@codemirror/view';

/** The editor in the colours of the panel: the theme's variables change, this does not. */
export const LOOK = EditorView.theme({
  '&': { height: '100%', fontSize: '0.8125rem', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5rem', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--accent-strong)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent-strong)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--ink-faint)',
    border: 'none',
    paddingLeft: '4px',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--hover) 55%, transparent)',
  },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-wash) !important',
  },
  '.cm-selectionMatch, .cm-matchingBracket': { backgroundColor: 'var(--hover) !important' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--refused) 1px',
    textUnderlineOffset: '4px',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--refused)' },
  '.cm-lint-marker-error': { content: '"!"', color: 'var(--refused)', textAlign: 'center' },
});
