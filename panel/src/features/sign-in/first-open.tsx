import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { SecondStep } from '@/features/sign-in/second-step';
import { Told } from '@/features/sign-in/told';
import { useFirstOpen, useSession } from '@/lib/session';

/** There is no operator yet: the code from the terminal, a password, then an optional second step. */
export function FirstOpen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  const shortest = useSession().data?.shortest_password ?? 12;
  const create = useFirstOpen();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const short = password.length > 0 && password.length < shortest;
  const different = again.length > 0 && again !== password;

  if (create.isSuccess) return <SecondStep password={password} onDone={onDone} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === again && !short) create.mutate({ code: code.trim(), password });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <h1 className="font-semibold text-2xl">{t('first.title')}</h1>
      <p className="text-ink-soft">{t('first.intro')}</p>
      <Field label={t('first.code')} hint={t('first.codeHint')}>
        {(given) => (
          <Input
            {...given}
            name="code"
            autoComplete="off"
            autoFocus
            required
            className="h-10 font-mono"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <input type="text" name="username" value="operator" autoComplete="username" readOnly hidden />
      <Field
        label={t('first.password')}
        hint={t('first.passwordHint', { count: shortest })}
        error={short ? t('first.short', { count: shortest }) : undefined}
      >
        {(given) => (
          <Input
            {...given}
            type="password"
            name="password"
            autoComplete="new-password"
            minLength={shortest}
            required
            className="h-10"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('first.again')} error={different ? t('first.different') : undefined}>
        {(given) => (
          <Input
            {...given}
            type="password"
            name="again"
            autoComplete="new-password"
            required
            className="h-10"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
          />
        )}
      </Field>
      <Told error={create.error} />
      <Button type="submit" look="primary" size="lg" busy={create.isPending}>
        {t('first.create')}
      </Button>
    </form>
  );
}
