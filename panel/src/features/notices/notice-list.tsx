import { Link } from '@tanstack/react-router';
import { Newspaper, TriangleAlert, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import type { Notice, Urgency } from '@/features/notices/types';
import { useDismiss } from '@/features/notices/use-notices';
import { cn } from '@/lib/cn';

const ORDER: readonly Urgency[] = ['urgent', 'waiting', 'news'];
const LOOKS = {
  urgent: [TriangleAlert, 'text-refused'],
  waiting: [UserRound, 'text-accent-strong'],
  news: [Newspaper, 'text-done'],
} as const;

/** Notices by urgency, each with the button that goes to its place. */
export function NoticeList(props: {
  readonly items: readonly Notice[];
  readonly onGo: () => void;
}) {
  const { t } = useTranslation();
  const groups = ORDER.map((urgency) => ({
    urgency,
    items: props.items.filter((each) => each.row.urgency === urgency),
  })).filter(({ items }) => items.length > 0);
  if (groups.length === 0) {
    return (
      <div className="px-4 py-5">
        <p className="font-medium">{t('notices.empty')}</p>
        <p className="text-ink-soft text-sm">{t('notices.emptyHint')}</p>
      </div>
    );
  }
  return groups.map(({ urgency, items }) => {
    const [Icon, look] = LOOKS[urgency];
    return (
      <section key={urgency} aria-label={t(`notices.${urgency}`)} className="pb-1">
        <h3 className={cn('flex items-center gap-2 px-4 pt-3 pb-1 font-medium text-sm', look)}>
          <Icon aria-hidden className="size-4" />
          {t(`notices.${urgency}`)}
        </h3>
        <ul className="divide-y">
          {items.map((each) => (
            <Item key={each.row.id} notice={each} onGo={props.onGo} />
          ))}
        </ul>
      </section>
    );
  });
}

function Item({ notice, onGo }: { readonly notice: Notice; readonly onGo: () => void }) {
  const { t, i18n } = useTranslation();
  const dismiss = useDismiss();
  const words = i18n.resolvedLanguage === 'pl' ? notice.pl : notice.en;
  const [to = '/', search = ''] = notice.path.split('?');
  return (
    <li data-notice={notice.row.kind} className="px-4 py-3">
      <div className="flex items-baseline gap-3">
        <p className="min-w-0 flex-1 break-words font-medium">{words.title}</p>
        <Time at={notice.row.due_at} className="text-ink-faint text-sm" />
      </div>
      <p className="break-words text-ink-soft text-sm">{words.text}</p>
      <div className="mt-2 flex gap-2">
        <Button size="sm" asChild onClick={onGo}>
          <Link to={to} search={Object.fromEntries(new URLSearchParams(search))}>
            {words.action}
          </Link>
        </Button>
        <Button
          size="sm"
          look="quiet"
          busy={dismiss.isPending}
          onClick={() => dismiss.mutate(notice)}
        >
          {t('notices.dismiss')}
        </Button>
      </div>
    </li>
  );
}
