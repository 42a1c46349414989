import { Link } from '@tanstack/react-router';
import { ExternalLink, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Button, IconButton } from '@/components/ui/button';
import { CopyButton, Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { Confirmation } from '@/features/publishing/confirmation';
import { Ending } from '@/features/publishing/ending';
import { Kit } from '@/features/publishing/kit';
import { PublicationBadge } from '@/features/publishing/publication-state';
import {
  type Publication,
  type PublicationPage,
  usePublication,
} from '@/features/publishing/use-publishing';

const CONFIRMABLE = new Set(['awaiting_operator', 'outcome_unknown', 'uploaded']);
const CANCELLABLE = new Set([
  'requested',
  'scheduled',
  'blocked',
  'preflighted',
  'session_asked',
  'session_opened',
  'uploading',
  'awaiting_operator',
  'failed',
]);

/** One publication: its kit, and its end. */
export function PublicationPanel(props: { readonly id: string; readonly onClose: () => void }) {
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
          {(page) => <Full page={page} />}
        </QueryView>
      </div>
    </aside>
  );
}

function Full({ page }: { readonly page: PublicationPage }) {
  const { t, i18n } = useTranslation('publishing');
  const { publication } = page;
  const { state } = publication;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 text-ink-soft">
        <PublicationBadge state={state} />
        <span>{t(`platform.${publication.platform}`)}</span>
        <span className="font-mono text-sm">{publication.account}</span>
        <Time at={publication.slot} absolute className="text-ink-faint text-sm" />
        <Button asChild look="quiet" size="sm" className="ml-auto">
          <Link to="/animations/$id" params={{ id: publication.animation }}>
            {t('film')}
          </Link>
        </Button>
      </div>
      <Outcome publication={publication} />
      {publication.todo === 'nothing' || publication.todo === 'wait' ? null : (
        <p>{i18n.language.startsWith('pl') ? page.what_next.pl : page.what_next.en}</p>
      )}
      <Kit page={page} />
      {CONFIRMABLE.has(state) ? <Confirmation publication={publication} /> : null}
      {CANCELLABLE.has(state) ? <Ending id={publication.id} ending="cancel" /> : null}
      {state === 'published' ? <Ending id={publication.id} ending="withdraw" /> : null}
    </>
  );
}

/** Where it is public, or why it is not. */
function Outcome({ publication }: { readonly publication: Publication }) {
  const { url, failure, reason } = publication;
  if (failure || reason) {
    return <p className="text-refused">{[failure, reason].filter(Boolean).join(': ')}</p>;
  }
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
