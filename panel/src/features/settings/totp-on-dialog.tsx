import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { CopyButton } from '@/components/ui/small';
import { PasswordStep } from '@/features/settings/password-step';
import { RecoveryCodes } from '@/features/settings/recovery-codes';
import { Told } from '@/features/sign-in/told';
import { type TotpBegun, useSession, useTotpBegin, useTotpConfirm } from '@/lib/session';

/** An authenticator in three steps: the password, its QR code with a first code, the recovery codes. */
export function TotpOnDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const begin = useTotpBegin();
  const confirm = useTotpConfirm();
  const session = useSession();
  const close = () => {
    // The codes stay readable until they are put away; only then is the switch shown as on.
    if (confirm.data) void session.refetch();
    onClose();
  };
  const step = confirm.data ? 'codes' : begin.data ? 'scan' : 'password';
  return (
    <Dialog
      open
      onOpenChange={close}
      title={t(`totp.step.${step}`)}
      description={t(`totp.hint.${step}`)}
    >
      {confirm.data ? <RecoveryCodes codes={confirm.data.recovery_codes} onKept={close} /> : null}
      {begin.data && !confirm.data ? (
        <Scan
          begun={begin.data}
          busy={confirm.isPending}
          error={confirm.error}
          onCode={(code) => confirm.mutate({ code })}
        />
      ) : null}
      {begin.data ? null : (
        <PasswordStep
          words={t('totp.go')}
          busy={begin.isPending}
          error={begin.error}
          onGiven={(password) => begin.mutate({ password })}
        />
      )}
    </Dialog>
  );
}

function Scan(props: {
  readonly begun: TotpBegun;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onCode: (code: string) => void;
}) {
  const { t } = useTranslation('settings');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onCode(code.replace(/\s/g, ''));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <img
        src={`data:image/svg+xml,${encodeURIComponent(props.begun.qr_svg)}`}
        alt={t('totp.qr')}
        className="size-52 self-center rounded-md bg-paper p-2"
      />
      <p className="flex items-center justify-center gap-1 break-all font-mono text-ink-soft text-sm">
        {props.begun.secret}
        <CopyButton text={props.begun.secret} />
      </p>
      <Field label={t('totp.code')}>
        {(told) => (
          <Input
            {...told}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            className="font-mono"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Told error={props.error} />
      <Button type="submit" look="primary" className="self-end" busy={props.busy}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}
