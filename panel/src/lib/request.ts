import { ourHeaders } from '@/lib/client';
import { asProblem, problemOf } from '@/lib/problem';

/**
 * Ask a path that the description of the API does not need to know: the door itself (sign-in,
 * version). Everything else goes through the typed client. Throws a `Problem`.
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...ourHeaders(method) };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let answer: Response;
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    answer = await fetch(path, { method, headers, ...sent });
  } catch (error) {
    throw asProblem(error);
  }
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
