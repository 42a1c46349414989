import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type Publication = components['schemas']['PublicationRow'];
export type PublicationPage = components['schemas']['PublicationPage'];
export type PublicationState = Publication['state'];
export type Upload = components['schemas']['UploadWish'];
export type Decision = components['schemas']['Decision'];
export type DryRun = components['schemas']['DryRun'];
export type Check = components['schemas']['PreflightCheck'];
export type PostFound = components['schemas']['PostFound'];

/** Whatever is not over: most of it waits for the operator's hand. */
const GOING_ON = [
  'wait',
  'connect',
  'confirm',
  'complete_address',
  'finish_draft',
  'decide',
  'retry',
  'cancel',
] as const;

/** Publications of a stretch of time, with those that wait whenever they stand. */
export function useCalendar(beginning: string, end: string) {
  return useQuery({
    queryKey: ['publishing_calendar', 'stretch', beginning, end],
    queryFn: () =>
      read(
        api.GET('/api/v1/publishing-calendar', {
          params: { query: { beginning, end, limit: 200 } },
        }),
      ),
    placeholderData: (before) => before,
  });
}

/** Everything that is on its way, or waits for the operator's hand. */
export function useGoingOn() {
  return useQuery({
    queryKey: ['publishing_calendar', 'going-on'],
    queryFn: () =>
      read(
        api.GET('/api/v1/publishing-calendar', {
          params: { query: { todo: [...GOING_ON], limit: 200 } },
        }),
      ),
  });
}

/** How the accounts stand that films could be sent to. */
export function usePlatforms() {
  return useQuery({ queryKey: ['platforms'], queryFn: () => read(api.GET('/api/v1/platforms')) });
}

/** One publication with its kit. */
export function usePublication(id: string) {
  return useQuery({
    queryKey: ['publishing_calendar', 'one', id],
    queryFn: () =>
      read(
        api.GET('/api/v1/publishing-calendar/{publication_id}', {
          params: { path: { publication_id: id } },
        }),
      ),
  });
}

/** Approved films: those that no publication is of can have kits. */
export function useApproved() {
  return useQuery({
    queryKey: ['animations', 'approved'],
    queryFn: () =>
      read(
        api.GET('/api/v1/animations', { params: { query: { status: ['approved'], limit: 20 } } }),
      ),
  });
}

/** Posts of the account that may be this film. The platform is asked, so not all the time. */
export function useMatches(id: string) {
  return useQuery({
    queryKey: ['matches', id],
    queryFn: () =>
      read(
        api.GET('/api/v1/publishing-calendar/{publication_id}/matches', {
          params: { path: { publication_id: id } },
        }),
      ),
    staleTime: 5 * 60_000,
  });
}
