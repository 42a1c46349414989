import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

/** Everything that can be set, with its defaults and since when it holds. */
export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => read(api.GET('/api/v1/settings')) });
}

export interface Change {
  readonly name: string;
  readonly value: string;
  readonly before: string;
}

const put = (name: string, value: string) =>
  read(api.POST('/api/v1/settings/{name}/change', { params: { path: { name } }, body: { value } }));

/** Change one setting; taken back by changing it to what it was. */
export function useChange() {
  const { t } = useTranslation('settings');
  return useCommand({
    run: ({ name, value }: Change) => put(name, value),
    told: ({ name }) => t('told.changed', { name: t(`${rowOf(name)}.label`) }),
    undo: ({ name, before }) => put(name, before),
    affects: ['settings', 'today', 'audit_log'],
  });
}

/** Where the words of a setting stand; thresholds have one place for all embeddings. */
export function rowOf(name: string): string {
  return `row.${name.split(':')[0]}`;
}
