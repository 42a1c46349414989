import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { tellSignedOut } from '@/lib/client';
import type { LiveStatus } from '@/lib/live/connection';
import { Freshness, freshen } from '@/lib/live/fresh';
import { tellProgress } from '@/lib/live/progress';
import { SharedStream } from '@/lib/live/shared';

const Status = createContext<LiveStatus>('connecting');

/** Whether news arrives at the moment. */
export function useLiveStatus(): LiveStatus {
  return use(Status);
}

/** Listens while `enabled`, and makes stale what changed. */
export function LiveProvider(props: { readonly enabled: boolean; readonly children: ReactNode }) {
  const { enabled } = props;
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  useEffect(() => {
    if (!enabled) return undefined;
    const freshness = new Freshness(client);
    const stopWatching = freshness.watch();
    const stream = new SharedStream({
      status: (now) => {
        setStatus(now);
        if (now === 'refused') tellSignedOut();
      },
      // Unknown kinds are passed over: a newer server may say more.
      message: (message) => {
        if (message.event === 'progress') tellProgress(JSON.parse(message.data));
        else freshen(freshness, message);
      },
    });
    stream.open();
    return () => {
      stream.close();
      stopWatching();
    };
  }, [enabled, client]);
  return <Status value={status}>{props.children}</Status>;
}
