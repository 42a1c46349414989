import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/lib/problem';

/**
 * A problem in the language of the panel: by its stable code where the catalogue has one
 * (`error.<code>`), else what the server says itself.
 */
export function useProblemWords(): (problem: Problem) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (problem) => {
      const key = `error.${problem.code}`;
      if (i18n.exists(key)) return t(key as 'error.generic', { code: problem.code });
      return problem.detail || problem.title || t('error.generic', { code: problem.code });
    },
    [t, i18n],
  );
}
