import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { Time } from '@/components/ui/small';
import { Choice } from '@/features/publishing/choice';
import { useDecision } from '@/features/publishing/publishing-commands';
import { decisionOf } from '@/features/publishing/takeover';
import type { PostFound, Publication } from '@/features/publishing/use-publishing';
import { useFormat } from '@/lib/format';

/** Nobody knows whether it went out: recognise the post, say that there is none, or send again. */
export function TakeoverDialog({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const decide = useDecision();
  const decision = decisionOf(chosen, reason);
  const choice = { name: 'takeover', chosen, onChoose: setChosen };
  const submit = () => {
    if (decision)
      decide.mutate({ id: publication.id, ...decision }, { onSuccess: () => setOpen(false) });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      wide
      trigger={<Button look="primary">{t('takeover.open')}</Button>}
      title={t('takeover.title')}
      description={t('takeover.description', { platform: t(`platform.${publication.platform}`) })}
      footer={
        <Button
          look={chosen === 'again' ? 'danger' : 'primary'}
          disabled={!decision}
          busy={decide.isPending}
          onClick={submit}
        >
          {t(`takeover.submit.${chosen.split(' ')[0] || 'none'}`)}
        </Button>
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium text-ink-soft text-sm">{t('takeover.legend')}</legend>
        {publication.candidates.map((each) => (
          <Choice
            key={each.remote_id}
            {...choice}
            value={`adopt ${each.remote_id}`}
            label={t('takeover.adopt', { title: each.title })}
          >
            <Candidate post={each} />
          </Choice>
        ))}
        {publication.candidates.length === 0 ? (
          <p className="text-ink-soft">{t('takeover.none')}</p>
        ) : null}
        <Choice
          {...choice}
          value="failed"
          label={t('takeover.failed')}
          hint={t('takeover.failedHint')}
        />
        <Choice
          {...choice}
          value="again"
          label={t('takeover.again')}
          hint={t('takeover.againHint')}
        />
      </fieldset>
      {chosen === 'failed' || chosen === 'again' ? (
        <div className="mt-3">
          <Field
            label={t('reason')}
            {...(chosen === 'again' ? { hint: t('takeover.reasonNeeded') } : {})}
          >
            {(given) => (
              <Input
                {...given}
                value={reason}
                maxLength={500}
                required={chosen === 'again'}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </div>
      ) : null}
    </Dialog>
  );
}

/** When it was posted, how long it is, how like our film, and where to look at it. */
function Candidate({ post }: { readonly post: PostFound }) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
      <Time at={post.posted_at} absolute className="font-mono" />
      {post.duration_s == null ? null : (
        <span className="font-mono">{format.duration(post.duration_s)}</span>
      )}
      <span>{t('takeover.likeness', { share: format.percent(post.likeness) })}</span>
      {post.url ? (
        <a
          href={post.url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          <ExternalLink aria-hidden className="size-3.5" />
          {t('takeover.look', { title: post.title })}
        </a>
      ) : null}
    </p>
  );
}
