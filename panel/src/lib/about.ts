import { useQuery } from '@tanstack/react-query';
import { setClock } from '@/lib/clock';
import { request } from '@/lib/request';

/** Raised with every change that an API of another version would trip over; `api/contract.py` has the same. */
export const PANEL_CONTRACT = 1;

export interface About {
  readonly kinora: string;
  readonly panel_contract: number;
  readonly profile: string;
  readonly time_zone: string;
  /** By the clock of this Kinora. */
  readonly now: string;
}

/** A rehearsal's clock is moved by hand: then every time on the page has to follow. */
const REHEARSAL_LOOKS_MS = 5_000;

/** Which Kinora answers, and whether this panel understands it. */
export function useAbout() {
  return useQuery({
    queryKey: ['about'],
    queryFn: async () => {
      const about = await request<About>('GET', '/api/v1/version');
      setClock(about.now);
      return about;
    },
    staleTime: 5 * 60_000,
    refetchInterval: (query) =>
      query.state.data?.profile === 'sandbox' ? REHEARSAL_LOOKS_MS : false,
  });
}
