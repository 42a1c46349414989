import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/components/film/film';
import type { Flag } from '@/components/player/timeline';

/** What a check is called; one that this panel does not know by its own name. */
export function useCheckName(): (check: string) => string {
  const { t, i18n } = useTranslation('film');
  return (check) => {
    const key = `check.${check}`;
    return i18n.exists(key, { ns: 'film' }) ? t(key as 'check.motion') : check.replaceAll('_', ' ');
  };
}

/** Checks that failed at a frame, for the timeline of a player. */
export function useFindingFlags(findings: readonly Finding[]): readonly Flag[] {
  const { i18n } = useTranslation('film');
  const name = useCheckName();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names change with the language only
  return useMemo(
    () =>
      findings.flatMap((each, index) =>
        each.frame === null || each.passed
          ? []
          : [
              {
                id: `finding-${index}`,
                frame: each.frame,
                kind: each.hard ? ('hard' as const) : ('soft' as const),
                label: name(each.check),
              },
            ],
      ),
    [findings, i18n.resolvedLanguage],
  );
}
