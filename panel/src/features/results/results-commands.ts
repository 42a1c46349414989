import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Columns } from '@/features/results/columns';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

export type ReadingEntry = components['schemas']['ReadingEntry'];

export interface Table {
  readonly text: string;
  readonly name: string;
  /** Which column is read as what; null as remembered or proposed. */
  readonly columns: Columns | null;
  /** When the figures were read, where no column says so; null is now. */
  readonly at: string | null;
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
