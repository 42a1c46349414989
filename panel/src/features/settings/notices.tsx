import { BellRing, Send } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { CopyButton, Time } from '@/components/ui/small';
import {
  useChannels,
  useForgetWebhook,
  useKeepWebhook,
  useTrial,
} from '@/features/settings/use-channels';
import { permission } from '@/lib/notification-permission';

/** Whether this browser may tell. It is asked by the button and by nothing else. */
export function BrowserPermission() {
  const { t } = useTranslation('settings');
  const [said, setSaid] = useState(permission);
  const ask = () => void Notification.requestPermission().then(() => setSaid(permission()));
  return (
    <Line told={t(`channels.${said}`)}>
      {said === 'ask' ? (
        <Button size="sm" onClick={ask}>
          <BellRing aria-hidden />
          {t('channels.allow')}
        </Button>
      ) : null}
    </Line>
  );
}

/** Whether this machine can show notifications, and a trial. */
export function DesktopChannel() {
  const { t } = useTranslation('settings');
  const { data } = useChannels();
  const trial = useTrial('desktop');
  if (!data) return null;
  const known = data.desktop_available ? 'available' : 'unavailable';
  return (
    <Line told={t(`channels.${known}`, { program: data.desktop_program })}>
      <Button
        size="sm"
        busy={trial.isPending}
        disabled={!data.desktop_available}
        onClick={() => trial.mutate(undefined)}
      >
        <Send aria-hidden />
        {t('channels.try')}
      </Button>
    </Line>
  );
}

/** The webhook's address, which is written and never read, and a trial. */
export function Webhook() {
  const { t } = useTranslation('settings');
  const { data } = useChannels();
  const trial = useTrial('webhook');
  const forget = useForgetWebhook();
  if (!data) return null;
  return (
    <>
      <Line
        told={
          data.webhook_kept_at ? (
            <>
              {t('channels.keptSince')} <Time at={data.webhook_kept_at} absolute />
            </>
          ) : data.webhook_kept ? (
            t('channels.kept')
          ) : (
            t('channels.none')
          )
        }
      >
        <Button
          size="sm"
          busy={trial.isPending}
          disabled={!data.webhook_kept}
          onClick={() => trial.mutate(undefined)}
        >
          <Send aria-hidden />
          {t('channels.try')}
        </Button>
        {data.webhook_kept ? (
          <Button
            size="sm"
            look="danger"
            busy={forget.isPending}
            onClick={() => forget.mutate(undefined)}
          >
            {t('channels.forget')}
          </Button>
        ) : null}
      </Line>
      <AddressForm kept={data.webhook_kept} />
    </>
  );
}

function AddressForm({ kept }: { readonly kept: boolean }) {
  const { t } = useTranslation('settings');
  const keep = useKeepWebhook();
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim()) keep.mutate(address.trim(), { onSuccess: () => setAddress('') });
  };
  const key = keep.data?.key;
  return (
    <details className="py-3" open={!kept || key !== undefined}>
      <summary className="cursor-pointer text-ink-soft text-sm">
        {t(kept ? 'channels.change' : 'channels.address')}
      </summary>
      <form onSubmit={submit} className="flex max-w-md flex-col gap-3 py-3">
        <Field label={t('channels.address')} hint={t('channels.addressHint')}>
          {(told) => (
            <Input
              {...told}
              type="password"
              autoComplete="off"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Button
          type="submit"
          className="self-start"
          busy={keep.isPending}
          disabled={!address.trim()}
        >
          {t('channels.keep')}
        </Button>
      </form>
      {key ? (
        <div role="status" className="border-accent border-l-2 pl-3">
          <p>{t('channels.key')}</p>
          <p className="flex items-center gap-2">
            <code data-webhook-key className="break-all font-mono text-sm">
              {key}
            </code>
            <CopyButton text={key} />
          </p>
        </div>
      ) : null}
    </details>
  );
}

function Line(props: { readonly told: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2 py-3">
      <p className="min-w-0 flex-1 text-ink-soft text-sm">{props.told}</p>
      {props.children}
    </div>
  );
}
