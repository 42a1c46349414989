import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { CopyButton } from '@/components/ui/small';
import { Told } from '@/features/sign-in/told';
import { useTotpBegin, useTotpConfirm } from '@/lib/session';

/** An authenticator, for whoever wants one: show its QR code, prove it works, keep the codes. */
export function SecondStep(props: { readonly password: string; readonly onDone: () => void }) {
  const { onDone } = props;
  const { t } = useTranslation('sign-in');
  const begin = useTotpBegin();
  const confirm = useTotpConfirm();
  const [code, setCode] = useState('');

  if (confirm.data) {
    return <RecoveryCodes codes={confirm.data.recovery_codes} onDone={onDone} />;
  }
  if (begin.data) {
    const submit = (event: FormEvent) => {
      event.preventDefault();
      confirm.mutate({ code: code.replace(/\s/g, '') });
    };
    return (
      <form onSubmit={submit} className="flex flex-col gap-4">
        <h1 className="font-semibold text-2xl">{t('second.scan')}</h1>
        <p className="text-ink-soft">{t('second.scanHint')}</p>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(begin.data.qr_svg)}`}
          alt={t('second.qr')}
          className="size-52 rounded-md bg-paper p-2"
        />
        <p className="flex items-center gap-1 break-all font-mono text-ink-soft text-sm">
          {begin.data.secret}
          <CopyButton text={begin.data.secret} />
        </p>
        <Field label={t('code')} hint={t('codeHint')}>
          {(given) => (
            <Input
              {...given}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              required
              className="h-10 font-mono"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Told error={confirm.error} />
        <Button type="submit" look="primary" size="lg" busy={confirm.isPending}>
          {t('second.confirm')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('second.skip')}
        </Button>
      </form>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <h1 className="font-semibold text-2xl">{t('second.title')}</h1>
      <p className="text-ink-soft">{t('second.intro')}</p>
      <Told error={begin.error} />
      <Button
        look="primary"
        size="lg"
        autoFocus
        busy={begin.isPending}
        onClick={() => begin.mutate({ password: props.password })}
      >
        {t('second.add')}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {t('second.skip')}
      </Button>
    </div>
  );
}

function RecoveryCodes(props: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  return (
    <div className="flex flex-col gap-4">
      <h1 className="font-semibold text-2xl">{t('recovery.title')}</h1>
      <p className="text-ink-soft">{t('recovery.intro')}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border bg-panel p-4 font-mono">
        {props.codes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className="flex items-center gap-1 text-ink-soft">
        <CopyButton text={props.codes.join('\n')} label={t('recovery.copy')} />
        {t('recovery.copy')}
      </div>
      <Button look="primary" size="lg" onClick={props.onDone}>
        {t('recovery.kept')}
      </Button>
    </div>
  );
}
