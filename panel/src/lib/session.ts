import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keepToken } from '@/lib/csrf';
import { request } from '@/lib/request';

export interface Session {
  readonly signed_in: boolean;
  readonly operator_exists: boolean;
  /** Whether signing in asks for a code of the authenticator as well. */
  readonly totp: boolean;
  /** For the header of every change; null when nobody is signed in. */
  readonly token: string | null;
  readonly shortest_password: number;
  /** Unused ones; null while nobody is signed in. */
  readonly recovery_codes: number | null;
}

export interface Credentials {
  readonly password: string;
  readonly code?: string;
  readonly recovery_code?: string;
}

/** What an authenticator application needs, before the first code proves that it has it. */
export interface TotpBegun {
  readonly secret: string;
  readonly uri: string;
  /** The same as a picture, drawn by the server: no other program sees the secret. */
  readonly qr_svg: string;
}

export interface TotpConfirmed {
  readonly token: string;
  readonly recovery_codes: readonly string[];
}

export const SESSION_KEY = ['session'] as const;

export async function askSession(): Promise<Session> {
  const session = await request<Session>('GET', '/api/v1/session');
  keepToken(session.token);
  return session;
}

export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: askSession,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Credentials) => request('POST', '/api/v1/session', given),
    onSuccess: () => client.refetchQueries({ queryKey: SESSION_KEY }),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('DELETE', '/api/v1/session'),
    onSuccess: async () => {
      keepToken(null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      await client.refetchQueries({ queryKey: SESSION_KEY });
    },
  });
}

/** Make the operator, with the one-time code the terminal shows; they are signed in after it. */
export function useFirstOpen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: { readonly code: string; readonly password: string }) =>
      request('POST', '/api/v1/operator', given),
    onSuccess: () => client.refetchQueries({ queryKey: SESSION_KEY }),
  });
}

export function useTotpBegin() {
  return useMutation({
    mutationFn: (given: { readonly password: string }) =>
      request<TotpBegun>('POST', '/api/v1/operator/totp', given),
  });
}

export function useTotpConfirm() {
  return useMutation({
    mutationFn: (given: { readonly code: string }) =>
      request<TotpConfirmed>('POST', '/api/v1/operator/totp/confirm', given),
    // The session goes on under another secret.
    onSuccess: ({ token }) => keepToken(token),
  });
}
