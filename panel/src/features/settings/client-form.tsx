import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { useConfigure } from '@/features/settings/use-connections';

const EMPTY = { client_id: '', client_secret: '' };
/** Google ends a consent of a program in testing after so many days; TikTok says it itself. */
const CONSENT_DAYS: Readonly<Record<string, number>> = { youtube: 7 };

/** Client id and secret of the operator's own project; the secret is never shown again. */
export function ClientForm(props: { readonly platform: string; readonly configured: boolean }) {
  const { t } = useTranslation('settings');
  const configure = useConfigure(props.platform);
  const [given, setGiven] = useState(EMPTY);
  const [published, setPublished] = useState(false);
  const usual = CONSENT_DAYS[props.platform] ?? 0;
  const ready = given.client_id.trim() && given.client_secret.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const days = published ? 0 : usual;
    configure.mutate({ ...given, consent_days: days }, { onSuccess: () => setGiven(EMPTY) });
  };
  return (
    <details className="mt-2" open={!props.configured}>
      <summary className="cursor-pointer text-ink-soft text-sm">
        {t(props.configured ? 'connections.change' : 'connections.keys')}
      </summary>
      <form onSubmit={submit} className="flex max-w-md flex-col gap-3 py-3">
        <Field label={t('connections.id')}>
          {(told) => (
            <Input
              {...told}
              autoComplete="off"
              value={given.client_id}
              onChange={(event) => setGiven({ ...given, client_id: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('connections.secret')} hint={t('connections.secretHint')}>
          {(told) => (
            <Input
              {...told}
              type="password"
              autoComplete="off"
              value={given.client_secret}
              onChange={(event) => setGiven({ ...given, client_secret: event.target.value })}
            />
          )}
        </Field>
        {usual > 0 ? (
          <label className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={published}
              onChange={(event) => setPublished(event.target.checked)}
            />
            {t('connections.published')}
          </label>
        ) : null}
        <Button type="submit" className="self-start" busy={configure.isPending} disabled={!ready}>
          {t('connections.keep')}
        </Button>
      </form>
    </details>
  );
}
