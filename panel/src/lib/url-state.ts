import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Value = string | number | boolean | readonly string[] | undefined;
type State = Record<string, Value>;

/**
 * State that lives in the address, so that a filtered list can be reloaded, shared and gone
 * back to. `defaults` names the keys a screen has; a value equal to its default is left out.
 */
export function useUrlState<S extends State>(
  defaults: S,
): readonly [S, (change: Partial<S>, options?: { readonly replace?: boolean }) => void] {
  const search = useSearch({ strict: false }) as State;
  const navigate = useNavigate();
  const state = Object.fromEntries(
    Object.entries(defaults).map(([key, usual]) => [key, fitting(search[key], usual)]),
  ) as S;
  const change = useCallback(
    (changed: Partial<S>, options?: { readonly replace?: boolean }) => {
      void navigate({
        to: '.',
        replace: options?.replace ?? true,
        search: ((before: State) => shortened({ ...before, ...changed }, defaults)) as never,
      });
    },
    [navigate, defaults],
  );
  return [state, change];
}

/** What the address says, when it is of the kind the default is of. */
function fitting(said: Value, usual: Value): Value {
  if (said === undefined) return usual;
  if (Array.isArray(usual)) return Array.isArray(said) ? said.map(String) : [String(said)];
  if (typeof usual === 'string') return String(said);
  return usual === undefined || typeof said === typeof usual ? said : usual;
}

function shortened(state: State, defaults: State): State {
  return Object.fromEntries(
    Object.entries(state).filter(
      ([key, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(defaults[key]),
    ),
  );
}
