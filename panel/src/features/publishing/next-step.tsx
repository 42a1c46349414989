import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { Checks } from '@/features/publishing/checks';
import { Missing } from '@/features/publishing/missing';
import { useReasoned } from '@/features/publishing/publishing-commands';
import { ReasonDialog } from '@/features/publishing/reason-dialog';
import { type Act, actsOf, isSending, nextWords } from '@/features/publishing/steps';
import { TakeoverDialog } from '@/features/publishing/takeover-dialog';
import { UploadProgress } from '@/features/publishing/upload-progress';
import type { Publication } from '@/features/publishing/use-publishing';
import { useCommands } from '@/lib/keys';

interface Given {
  readonly publication: Publication;
  /** Ask how the film shall go out. */
  readonly onRequest: (film: string) => void;
}

/** What comes next, why, and the buttons that do it; the first of them has a key. */
export function NextStep(props: Given) {
  const { t } = useTranslation('publishing');
  const { publication } = props;
  const buttons = useRef<HTMLDivElement>(null);
  useCommands([
    {
      id: 'publishing-next',
      keys: 'n',
      label: t('next.key'),
      group: t('title'),
      run: () => buttons.current?.querySelector<HTMLElement>('a, button')?.click(),
    },
  ]);
  const acts = actsOf(publication);
  const failed = publication.preflight.filter((each) => !each.passed);
  return (
    <section aria-label={t('next.label')} className="flex flex-col gap-3">
      <p>
        {t(`next.${nextWords(publication)}`)}
        {publication.again_at ? (
          <>
            {' '}
            {t('next.again')} <Time at={publication.again_at} />
          </>
        ) : null}
      </p>
      <Why publication={publication} />
      {isSending(publication) ? <UploadProgress publication={publication} /> : null}
      <Missing missing={publication.missing} />
      <Checks checks={failed} />
      <div ref={buttons} className="flex flex-wrap items-center gap-2 empty:hidden">
        {acts.map((act, index) => (
          <ActButton key={act} {...props} act={act} primary={index === 0} />
        ))}
      </div>
    </section>
  );
}

/** The reason, and what the platform said, in its own words. */
function Why({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const { failure, reason, note, state } = publication;
  // What is missing stands below, one line each.
  const told = state === 'blocked' ? '' : reason;
  const kind = failure ? t(`failure.${failure}`, { defaultValue: failure }) : '';
  const words = [kind, told].filter(Boolean).join(': ');
  return (
    <>
      {words ? <p className="border-refused border-l-2 pl-3">{words}</p> : null}
      {note ? <p className="border-l-2 pl-3 text-ink-soft">{note}</p> : null}
    </>
  );
}

function ActButton(props: Given & { readonly act: Act; readonly primary: boolean }) {
  const { t } = useTranslation('publishing');
  const { publication, act, primary } = props;
  const look = primary ? 'primary' : 'plain';
  switch (act) {
    case 'connect':
      return (
        <Button asChild look={look}>
          <Link to="/settings" search={{ tab: 'connections' } as never}>
            {t('missing.connections')}
          </Link>
        </Button>
      );
    case 'send':
      return (
        <Button look={look} onClick={() => props.onRequest(publication.animation)}>
          {t('request.open')}
        </Button>
      );
    case 'takeover':
      return <TakeoverDialog publication={publication} />;
    case 'look':
      return <LookAgain id={publication.id} />;
    case 'resume':
      return (
        <ReasonDialog
          id={publication.id}
          act="resume"
          required={publication.failure === 'declared'}
          primary={primary}
        />
      );
    case 'cancel':
    case 'withdraw':
      return <ReasonDialog id={publication.id} act={act} />;
    default:
      // Confirmation and address are forms of their own below.
      return null;
  }
}

function LookAgain({ id }: { readonly id: string }) {
  const { t } = useTranslation('publishing');
  const look = useReasoned('look');
  return (
    <Button busy={look.isPending} onClick={() => look.mutate({ id, reason: '' })}>
      {t('look')}
    </Button>
  );
}
