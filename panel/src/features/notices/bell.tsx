import { Link, useRouter } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { NoticeList } from '@/features/notices/notice-list';
import { useBrowserNotices } from '@/features/notices/use-browser-notices';
import { useNotices } from '@/features/notices/use-notices';
import { cn } from '@/lib/cn';
import { useCommands } from '@/lib/keys';

/** How many things the operator must know of, and the list of them. */
export function Bell() {
  const { t } = useTranslation();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { data } = useNotices();
  const go = useCallback((path: string) => router.history.push(path), [router]);
  useBrowserNotices(data, go);
  useCommands([
    {
      id: 'notices',
      keys: 'g n',
      label: t('notices.open'),
      group: t('keys.go'),
      run: () => setOpen(true),
    },
  ]);
  const items = data?.items ?? [];
  const urgent = items.some((each) => each.row.urgency === 'urgent');
  const close = () => setOpen(false);
  return (
    <Popover
      label={t('notices.bell')}
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-[26rem] max-w-[calc(100vw-1rem)] p-0"
      trigger={
        <Button look="quiet" size="sm" aria-keyshortcuts="g n">
          <BellIcon aria-hidden />
          <span className="max-lg:sr-only">{t('notices.bell')}</span>
          {items.length > 0 ? (
            <span
              data-bell-count={items.length}
              className={cn(
                'min-w-5 rounded-sm px-1 text-center font-mono font-semibold text-xs leading-5 tabular-nums',
                urgent ? 'bg-refused-wash text-refused' : 'bg-accent-wash text-accent-strong',
              )}
            >
              <span aria-hidden="true">{items.length}</span>
              <span className="sr-only">{t('notices.count', { count: items.length })}</span>
            </span>
          ) : null}
        </Button>
      }
    >
      <div className="max-h-[70vh] overflow-y-auto">
        <NoticeList items={items} onGo={close} />
      </div>
      <div className="border-t px-4 py-2 text-sm">
        <Link
          to="/settings"
          search={{ tab: 'notices' }}
          onClick={close}
          className="text-ink-soft hover:text-ink hover:underline"
        >
          {t('notices.settings')}
        </Link>
      </div>
    </Popover>
  );
}
