import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '@/components/ui/small';
import { useFormat } from '@/lib/format';

export interface Moment {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly title: ReactNode;
  readonly body?: ReactNode;
}

const IDLE_AFTER_S = 30 * 60;

/** What happened, oldest first. Where nothing happened for half an hour, that time is one line. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className="border-l pl-4">
      {moments.map((each, index) => {
        const before = moments[index - 1];
        const idle = before ? (Date.parse(each.at) - Date.parse(before.at)) / 1000 : 0;
        return (
          <li key={each.id}>
            {idle >= IDLE_AFTER_S ? (
              <p className="-ml-4 my-1 border-line-strong border-l-2 border-dotted py-1 pl-4 text-ink-faint text-sm">
                {t('timeline.idle', { duration: format.duration(idle) })}
              </p>
            ) : null}
            <div className="relative py-1 before:absolute before:top-3 before:-left-[19px] before:size-1.5 before:rounded-full before:bg-line-strong">
              <div className="flex items-baseline gap-3">
                <span className="min-w-0 flex-1">{each.title}</span>
                <Time at={each.at} className="text-ink-faint text-sm" />
              </div>
              {each.body ? <div className="mt-1 text-ink-soft text-sm">{each.body}</div> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
