import { useQuery } from '@tanstack/react-query';
import { request } from '@/lib/request';

/** Raised with every change that an API of another version would trip over; `api/contract.py` has the same. */
export const PANEL_CONTRACT = 1;

export interface About {
  readonly kinora: string;
  readonly panel_contract: number;
  readonly profile: string;
  readonly time_zone: string;
}

/** Which Kinora answers, and whether this panel understands it. */
export function useAbout() {
  return useQuery({
    queryKey: ['about'],
    queryFn: () => request<About>('GET', '/api/v1/version'),
    staleTime: 5 * 60_000,
  });
}
