import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';

/** What a missing feature means, in the language of the panel; its key while that is unknown. */
export function useFeatureWords(): (feature: string) => string {
  const { i18n } = useTranslation();
  const polish = i18n.resolvedLanguage === 'pl';
  const { data } = useQuery({
    queryKey: ['features'],
    queryFn: async () => {
      const page = await read(api.GET('/api/v1/gaps-board/features'));
      return new Map(page.items.map((each) => [each.feature, each]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useCallback(
    (feature) => {
      const known = data?.get(feature);
      if (known === undefined) return feature;
      return polish ? known.pl : known.en;
    },
    [data, polish],
  );
}
