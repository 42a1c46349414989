import { useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

export type GatePage = components['schemas']['GatePage'];
export type Gate = components['schemas']['GateRow'];
export type Candidate = components['schemas']['Candidate'];

/** The candidates of a day; of today without a date. */
export function useGate(date: string) {
  return useQuery({
    queryKey: ['idea_gate', date],
    queryFn: () => read(api.GET('/api/v1/idea-gate', { params: { query: date ? { date } : {} } })),
    meta: { readModels: ['ideas_board'] },
  });
}
