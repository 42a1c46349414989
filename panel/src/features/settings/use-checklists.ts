import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '@/features/settings/types';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

/** Every version of the questions to a finished film, the one that holds first. */
export function useChecklists() {
  return useQuery({
    queryKey: ['checklists'],
    queryFn: () => read(api.GET('/api/v1/checklists')),
  });
}

export interface Release {
  readonly items: readonly ChecklistItem[];
  readonly changes: string;
}

const put = ({ items, changes }: Release) =>
  read(
    api.POST('/api/v1/checklists/release', {
      body: { items: items.map((each) => ({ ...each, checks: [...each.checks] })), changes },
    }),
  );

/** Make these the questions from now on; taken back by a version with those of before. */
export function useRelease(before: readonly ChecklistItem[]) {
  const { t } = useTranslation('settings');
  return useCommand({
    run: put,
    told: () => t('told.checklist'),
    undo: () => put({ items: before, changes: t('checklist.undone') }),
    affects: ['checklists', 'review_queue', 'audit_log'],
  });
}
