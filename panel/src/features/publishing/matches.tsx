import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { useConfirm, useRefuseMatch } from '@/features/publishing/publishing-commands';
import { type PostFound, type Publication, useMatches } from '@/features/publishing/use-publishing';
import { useFormat } from '@/lib/format';

/** Posts of the account that may be this film: one press says that it is, or that it is not. */
export function MatchList({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const query = useMatches(publication.id);
  const found = query.data;
  // Where nothing is connected nothing is proposed: the address is pasted below.
  if (found === undefined || found.missing.length > 0) return null;
  return (
    <section aria-label={t('match.title')} className="flex flex-col gap-2 rounded-lg border p-4">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">{t('match.title')}</h3>
        <Button size="sm" look="quiet" busy={query.isFetching} onClick={() => query.refetch()}>
          {t('match.again')}
        </Button>
      </div>
      {found.problem ? (
        <p className="border-refused border-l-2 pl-3 text-sm">{found.problem}</p>
      ) : null}
      {found.items.length === 0 && !found.problem ? (
        <p className="text-ink-soft text-sm">{t('match.none')}</p>
      ) : null}
      <ul className="divide-y">
        {found.items.map((each) => (
          <Match key={each.remote_id} id={publication.id} post={each} />
        ))}
      </ul>
    </section>
  );
}

function Match({ id, post }: { readonly id: string; readonly post: PostFound }) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const confirm = useConfirm();
  const refuse = useRefuseMatch();
  const { title, url, posted_at: at, duration_s: duration, likeness } = post;
  return (
    <li className="py-2">
      <p>
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="line-clamp-2 underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {title || url}
        </a>
      </p>
      <p className="flex flex-wrap gap-x-3 text-ink-soft text-sm">
        <Time at={at} absolute />
        {duration === null ? null : <span className="font-mono">{format.duration(duration)}</span>}
        <span>{t('takeover.likeness', { share: format.percent(likeness) })}</span>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          size="sm"
          busy={confirm.isPending}
          onClick={() => confirm.mutate({ id, url, publicAt: at })}
        >
          <Check aria-hidden />
          <span aria-hidden>{t('match.yes')}</span>
          <span className="sr-only">{t('match.yesOf', { title: title || url })}</span>
        </Button>
        <Button
          size="sm"
          look="quiet"
          busy={refuse.isPending}
          onClick={() => refuse.mutate({ id, post })}
        >
          <X aria-hidden />
          <span aria-hidden>{t('match.no')}</span>
          <span className="sr-only">{t('match.noOf', { title: title || url })}</span>
        </Button>
      </div>
    </li>
  );
}
