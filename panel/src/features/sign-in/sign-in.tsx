import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { Told } from '@/features/sign-in/told';
import { useSession, useSignIn } from '@/lib/session';

/** Password, and a code where the operator has an authenticator. */
export function SignIn() {
  const { t } = useTranslation('sign-in');
  const session = useSession();
  const signIn = useSignIn();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [recovering, setRecovering] = useState(false);
  const totp = session.data?.totp === true;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const second = recovering ? { recovery_code: code.trim() } : { code: code.replace(/\s/g, '') };
    signIn.mutate({ password, ...(totp ? second : {}) });
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <h1 className="font-semibold text-2xl">{t('title')}</h1>
      {/* Password managers want a name to keep the password under. */}
      <input type="text" name="username" value="operator" autoComplete="username" readOnly hidden />
      <Field label={t('password')}>
        {(given) => (
          <Input
            {...given}
            type="password"
            name="password"
            autoComplete="current-password"
            autoFocus
            required
            className="h-10"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {totp ? (
        <Field
          key={String(recovering)}
          label={t(recovering ? 'recoveryCode' : 'code')}
          hint={t(recovering ? 'recoveryHint' : 'codeHint')}
        >
          {(given) => (
            <Input
              {...given}
              name="code"
              inputMode={recovering ? 'text' : 'numeric'}
              autoComplete="one-time-code"
              required
              className="h-10 font-mono"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Told error={signIn.error} />
      <Button type="submit" look="primary" size="lg" busy={signIn.isPending}>
        {t(signIn.isPending ? 'checking' : 'enter')}
      </Button>
      {totp ? (
        <Button
          look="quiet"
          onClick={() => {
            setCode('');
            setRecovering(!recovering);
          }}
        >
          {t(recovering ? 'useCode' : 'useRecovery')}
        </Button>
      ) : null}
      <p className="text-ink-faint text-sm">{t('forgotten')}</p>
    </form>
  );
}
