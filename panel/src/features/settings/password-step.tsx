import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { Told } from '@/features/sign-in/told';

/** The present password once more, before something that only its owner may do. */
export function PasswordStep(props: {
  readonly words: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onGiven: (password: string) => void;
}) {
  const { t } = useTranslation('settings');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onGiven(password);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <input type="text" name="username" value="operator" autoComplete="username" readOnly hidden />
      <Field label={t('password.current')}>
        {(told) => (
          <Input
            {...told}
            type="password"
            name="current"
            autoComplete="current-password"
            autoFocus
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Told error={props.error} />
      <Button
        type="submit"
        look={props.danger ? 'danger' : 'primary'}
        className="self-end"
        busy={props.busy}
      >
        {props.words}
      </Button>
    </form>
  );
}
