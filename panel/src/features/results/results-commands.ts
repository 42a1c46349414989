import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

export type ReadingEntry = components['schemas']['ReadingEntry'];

interface Table {
  readonly text: string;
  readonly name: string;
  /** Record the good rows although others are refused. */
  readonly lenient: boolean;
}

/** Enter figures that were read on a platform by hand. */
export function useEntry() {
  const { t } = useTranslation('results');
  return useCommand({
    run: (entry: ReadingEntry) => read(api.POST('/api/v1/kpis/readings', { body: entry })),
    told: (_, { changed }) => t(changed ? 'told.entered' : 'told.known'),
    affects: ['kpis'],
  });
}

/** What an import would do; nothing is recorded. */
export function useImportPreview() {
  return useMutation({
    mutationFn: (table: Table) =>
      read(api.POST('/api/v1/kpis/import/preview', { body: { ...table, reason: '' } })),
  });
}

export function useImport() {
  const { t } = useTranslation('results');
  return useCommand({
    run: (table: Table) =>
      read(api.POST('/api/v1/kpis/import', { body: { ...table, reason: '' } })),
    told: (_, { result }) => t('told.imported', { count: result.recorded }),
    affects: ['kpis'],
  });
}
