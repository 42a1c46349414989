import { ArchiveRestore, Clock, Sparkles, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useDefer, usePick, useReject, useRestore } from '@/features/ideas/idea-commands';
import type { Idea } from '@/features/ideas/types';
import { useCommands } from '@/lib/keys';

/** What may be decided about an idea now, by button and by key. */
export function IdeaActions({ idea }: { readonly idea: Idea }) {
  const { t } = useTranslation('ideas');
  const pick = usePick();
  const defer = useDefer();
  const reject = useReject();
  const restore = useRestore();
  const busy = [pick, defer, reject, restore].some((each) => each.isPending);
  const aside = idea.choice === 'deferred' || idea.choice === 'rejected';
  const target = { idea: idea.id, title: idea.title };
  const actions = [
    ...(idea.open
      ? [{ id: 'pick', keys: 'p', icon: Sparkles, run: () => pick.mutate(target) }]
      : []),
    ...(idea.choice === ''
      ? [
          { id: 'later', keys: 'l', icon: Clock, run: () => defer.mutate(target) },
          { id: 'reject', keys: 'r', icon: X, run: () => reject.mutate(target) },
        ]
      : []),
    ...(aside
      ? [{ id: 'restore', keys: 'u', icon: ArchiveRestore, run: () => restore.mutate(target) }]
      : []),
  ];
  useCommands(
    actions.map(({ id, keys, run }) => ({
      id: `idea-${id}`,
      keys,
      label: t(`action.${id}`),
      group: t('title'),
      run,
    })),
  );
  if (actions.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {actions.map(({ id, keys, icon: Icon, run }) => (
        <Button key={id} size="sm" keys={keys} disabled={busy} onClick={run}>
          <Icon aria-hidden />
          {t(`action.${id}`)}
        </Button>
      ))}
    </div>
  );
}
