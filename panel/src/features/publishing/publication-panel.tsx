import { Link } from '@tanstack/react-router';
import { ExternalLink, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Button, IconButton } from '@/components/ui/button';
import { CopyButton, Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { AddressForm } from '@/features/publishing/address-form';
import { Confirmation } from '@/features/publishing/confirmation';
import { Kit } from '@/features/publishing/kit';
import { MatchList } from '@/features/publishing/matches';
import { MoveForm } from '@/features/publishing/move-form';
import { NextStep } from '@/features/publishing/next-step';
import { PublicationBadge } from '@/features/publishing/publication-state';
import { Requests } from '@/features/publishing/requests';
import { actsOf } from '@/features/publishing/steps';
import {
  type Publication,
  type PublicationPage,
  usePublication,
} from '@/features/publishing/use-publishing';

/** One publication: its kit, and its end. */
export function PublicationPanel(props: {
  readonly id: string;
  readonly onClose: () => void;
  /** Ask how its film shall go out. */
  readonly onRequest: (film: string) => void;
}) {
  const { t } = useTranslation('publishing');
  const query = usePublication(props.id);
  return (
    <aside
      aria-label={t('panel')}
      className="w-full max-w-md shrink-0 overflow-y-auto border-l bg-panel max-md:absolute max-md:inset-0 max-md:z-20 max-md:max-w-none"
    >
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b bg-panel px-5 py-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-lg">
          {query.data?.publication.title ?? ''}
        </h2>
        <IconButton label={t('close')} keys="escape" size="sm" onClick={props.onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      {/* Room below, so that a message in the corner covers no button. */}
      <div className="flex flex-col gap-5 p-5 pb-24">
        <QueryView query={query} skeleton={<Skeleton className="h-96" />}>
          {(page) => <Full page={page} onRequest={props.onRequest} />}
        </QueryView>
      </div>
    </aside>
  );
}

function Full(props: {
  readonly page: PublicationPage;
  readonly onRequest: (film: string) => void;
}) {
  const { t } = useTranslation('publishing');
  const { page, onRequest } = props;
  const { publication } = page;
  const acts = actsOf(publication);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 text-ink-soft">
        <PublicationBadge state={publication.state} />
        <span>{t(`platform.${publication.platform}`)}</span>
        <span className="font-mono text-sm">{publication.account}</span>
        <span className="text-sm">{t(`mode.${publication.mode}`)}</span>
        <Time at={publication.slot} absolute className="text-ink-faint text-sm" />
        <Button
          look="quiet"
          size="sm"
          className="ml-auto"
          onClick={() => onRequest(publication.animation)}
        >
          {t('request.elsewhere')}
        </Button>
        <Button asChild look="quiet" size="sm">
          <Link to="/animations/$id" params={{ id: publication.animation }}>
            {t('film')}
          </Link>
        </Button>
      </div>
      <Address publication={publication} />
      <NextStep publication={publication} onRequest={onRequest} />
      {acts.includes('address') ? <AddressForm publication={publication} /> : null}
      {publication.state === 'awaiting_operator' ? <MatchList publication={publication} /> : null}
      <Kit page={page} />
      {acts.includes('confirm') ? <Confirmation publication={publication} /> : null}
      <MoveForm publication={publication} />
      {publication.dry_run.length > 0 ? (
        <details className="text-sm">
          <summary>{t('dry.title')}</summary>
          <p className="my-2 text-ink-soft">{t('dry.remembered')}</p>
          <Requests requests={publication.dry_run} />
        </details>
      ) : null}
    </>
  );
}

/** Where it is public. */
function Address({ publication }: { readonly publication: Publication }) {
  const { url } = publication;
  if (!url) return null;
  return (
    <p className="flex items-center gap-1">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="flex min-w-0 items-center gap-2 underline decoration-line-strong underline-offset-2 hover:decoration-ink"
      >
        <ExternalLink aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{url}</span>
      </a>
      <CopyButton text={url} />
    </p>
  );
}
