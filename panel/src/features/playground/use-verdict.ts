import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, read } from '@/lib/client';

/** Long enough that a word is whole, short enough that nobody waits. */
const QUIET_MS = 300;

/** A text once nobody has changed it for a moment. */
export function useQuiet(text: string): string {
  const [quiet, setQuiet] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return quiet;
}

/** What is wrong with a document, or what it does. The last verdict stays until the next. */
export function useVerdict(text: string) {
  return useQuery({
    queryKey: ['playground', 'check', text],
    queryFn: ({ signal }) => read(api.POST('/api/v1/language/check', { body: { text }, signal })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
