import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type Publication = components['schemas']['PublicationRow'];
export type PublicationPage = components['schemas']['PublicationPage'];
export type PublicationState = Publication['state'];

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

/** Everything that waits for the operator's hand. */
export function useAwaiting() {
  return useQuery({
    queryKey: ['publishing_calendar', 'awaiting'],
    queryFn: () =>
      read(
        api.GET('/api/v1/publishing-calendar', {
          params: { query: { state: ['awaiting_operator', 'outcome_unknown'], limit: 50 } },
        }),
      ),
  });
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
