import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';
import { useLiveStatus } from '@/lib/live/live';

const COLOURS = {
  live: 'bg-done',
  connecting: 'bg-waiting',
  reconnecting: 'bg-accent animate-breathe',
  offline: 'bg-refused',
  refused: 'bg-waiting',
} as const;

/** Whether what is shown follows the log, in a colour and in words. */
export function LiveDot() {
  const { t } = useTranslation();
  const status = useLiveStatus();
  return (
    <span
      role="status"
      data-live={status}
      className="flex items-center gap-2 text-ink-soft text-sm max-md:px-2"
    >
      <span aria-hidden="true" className={cn('size-2 rounded-full', COLOURS[status])} />
      <span className="max-md:sr-only">{t(`live.${status}`)}</span>
    </span>
  );
}
