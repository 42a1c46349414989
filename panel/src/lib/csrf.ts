let token = '';

/** The token bound to this session, from `GET /api/v1/session`. */
export function keepToken(given: string | null | undefined): void {
  token = given ?? '';
}

export function sessionToken(): string {
  return token;
}
