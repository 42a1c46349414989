import { useSyncExternalStore } from 'react';
import { keep, kept } from '@/lib/kept';

export type Theme = 'dark' | 'light' | 'system';
const KEY = 'kinora.theme';

const listeners = new Set<() => void>();
const light = () => globalThis.matchMedia?.('(prefers-color-scheme: light)');

export function theme(): Theme {
  const value = kept(KEY);
  return value === 'light' || value === 'system' ? value : 'dark';
}

/** What is drawn: `system` resolved. */
export function drawnTheme(): 'dark' | 'light' {
  const chosen = theme();
  if (chosen !== 'system') return chosen;
  return light()?.matches ? 'light' : 'dark';
}

export function setTheme(chosen: Theme): void {
  keep(KEY, chosen);
  apply();
}

function apply(): void {
  document.documentElement.dataset.theme = drawnTheme();
  for (const each of listeners) each();
}

light()?.addEventListener('change', apply);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme);
}

export function useDrawnTheme(): 'dark' | 'light' {
  return useSyncExternalStore(subscribe, drawnTheme);
}
