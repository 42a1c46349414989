import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { entryOf, FIELDS, type Typed } from '@/features/results/entry';
import { useEntry } from '@/features/results/results-commands';

/** Figures read on a platform by hand, with the moment they were read at. */
export function EntryForm({ publication }: { readonly publication: string }) {
  const { t } = useTranslation('results');
  const [typed, setTyped] = useState<Typed>({});
  const [at, setAt] = useState('');
  const entry = useEntry();
  const { figures, wrong, empty } = entryOf(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (empty || wrong.length > 0) return;
    const observed_at = at ? new Date(at).toISOString() : null;
    entry.mutate(
      { publication, observed_at, ...figures, reason: '' },
      { onSuccess: () => setTyped({}) },
    );
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3 rounded-lg border p-4">
      <h3 className="font-semibold">{t('entry.title')}</h3>
      <div className="grid grid-cols-2 gap-3">
        {FIELDS.map((name) => (
          <Field
            key={name}
            label={t(`figure.${name}`)}
            error={wrong.includes(name) ? t('entry.wrong') : ''}
          >
            {(given) => (
              <Input
                {...given}
                inputMode="decimal"
                autoComplete="off"
                className="font-mono"
                value={typed[name] ?? ''}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('entry.at')} hint={t('entry.atHint')}>
          {(given) => (
            <Input
              {...given}
              type="datetime-local"
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p className="text-ink-faint text-sm">{t('entry.unknown')}</p>
      <Button
        type="submit"
        className="self-start"
        disabled={empty || wrong.length > 0}
        busy={entry.isPending}
      >
        {t('entry.submit')}
      </Button>
    </form>
  );
}
