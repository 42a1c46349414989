import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { usePassword } from '@/features/settings/use-account';
import { Told } from '@/features/sign-in/told';
import { useSession } from '@/lib/session';

const EMPTY = { current: '', new: '', again: '' };

/** Another password, after the present one. */
export function PasswordForm() {
  const { t } = useTranslation('settings');
  const shortest = useSession().data?.shortest_password ?? 12;
  const change = usePassword();
  const [given, setGiven] = useState(EMPTY);
  const short = given.new.length > 0 && given.new.length < shortest;
  const different = given.again.length > 0 && given.again !== given.new;
  const ready = given.current && given.new && given.again === given.new && !short;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    change.mutate({ current: given.current, new: given.new }, { onSuccess: () => setGiven(EMPTY) });
  };
  const field = (name: keyof typeof EMPTY, error?: string) => (
    <Field
      label={t(`password.${name}`)}
      {...(name === 'new' ? { hint: t('password.shortest', { count: shortest }) } : {})}
      error={error}
    >
      {(told) => (
        <Input
          {...told}
          type="password"
          name={name}
          autoComplete={name === 'current' ? 'current-password' : 'new-password'}
          required
          value={given[name]}
          onChange={(event) => setGiven({ ...given, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-3 py-3">
      <input type="text" name="username" value="operator" autoComplete="username" readOnly hidden />
      {field('current')}
      {field('new', short ? t('password.shortest', { count: shortest }) : undefined)}
      {field('again', different ? t('password.different') : undefined)}
      <Told error={change.error} />
      <Button type="submit" className="self-start" busy={change.isPending} disabled={!ready}>
        {t('password.change')}
      </Button>
    </form>
  );
}
