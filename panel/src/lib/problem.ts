/** One thing wrong in what was sent, with its place. */
export interface ProblemDetail {
  readonly path?: string;
  readonly expected?: string;
  readonly got?: string;
  readonly hint?: string;
}

interface ProblemJson {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly problems?: readonly ProblemDetail[];
}

/** Codes that the panel gives itself, where no server answered. */
export const UNREACHABLE = 'unreachable';
export const UNREADABLE = 'unreadable-answer';

/** An answer that was no success: RFC 9457 with a stable code. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly problems: readonly ProblemDetail[];
  /** Seconds after which it makes sense to ask again; null when the server does not say. */
  readonly retryAfter: number | null;

  constructor(status: number, said: ProblemJson, retryAfter: number | null = null) {
    super(said.detail ?? said.title ?? said.code ?? `HTTP ${status}`);
    this.status = status;
    this.code = said.code ?? `http-${status}`;
    this.title = said.title ?? '';
    this.detail = said.detail ?? '';
    this.problems = said.problems ?? [];
    this.retryAfter = retryAfter;
  }

  /** Whether asking again, unchanged, can succeed. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The problem an answer states. Never throws: an unreadable body is a problem too. */
export async function problemOf(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('Retry-After'));
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  const kind = response.headers.get('Content-Type') ?? '';
  try {
    const said: unknown = kind.includes('json') ? await response.json() : {};
    return new Problem(response.status, isObject(said) ? said : {}, retryAfter);
  } catch {
    return new Problem(response.status, { code: UNREADABLE }, retryAfter);
  }
}

/** What was caught, as a problem. */
export function asProblem(caught: unknown): Problem {
  if (caught instanceof Problem) return caught;
  if (caught instanceof TypeError) return new Problem(0, { code: UNREACHABLE });
  return new Problem(0, { code: UNREADABLE, detail: String(caught) });
}

function isObject(value: unknown): value is ProblemJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
