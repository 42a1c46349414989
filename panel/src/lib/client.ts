import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '@/generated/api';
import { sessionToken } from '@/lib/csrf';
import { atLeast } from '@/lib/position';
import { asProblem, problemOf } from '@/lib/problem';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

type Listener = () => void;
const signedOut = new Set<Listener>();

/** Call `listener` whenever an answer says that nobody is signed in. */
export function onSignedOut(listener: Listener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/** An answer said that nobody is signed in. */
export function tellSignedOut(): void {
  for (const each of signedOut) each();
}

/**
 * Headers every request carries: the panel's language, that what was written here is read here,
 * and that only we may write.
 */
export function ourHeaders(method: string): Record<string, string> {
  const spoken = { 'Accept-Language': i18next.resolvedLanguage === 'pl' ? 'pl' : 'en' };
  if (!READING.has(method)) return { ...spoken, 'X-Kinora-Token': sessionToken() };
  return atLeast() > 0 ? { ...spoken, 'Kinora-At-Least': String(atLeast()) } : spoken;
}

const ours: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(ourHeaders(request.method)))
      request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    if (response.status === 401) tellSignedOut();
    throw await problemOf(response);
  },
  onError({ error }) {
    return asProblem(error);
  },
};

/** The typed client. Every call throws a `Problem` unless it succeeded. */
export const api = createClient<paths>({
  baseUrl: '/',
  // Looked up at each call, so that a test may stand in for the network.
  fetch: (request) => globalThis.fetch(request),
});
api.use(ours);

/** The data of an answer of `api`: `await read(api.GET('/api/v1/today'))`. */
export async function read<T>(
  answer: Promise<{ data?: T | undefined; response: Response }>,
): Promise<T> {
  // A body-less success (204) has no data, and then T is undefined itself.
  return (await answer).data as T;
}
