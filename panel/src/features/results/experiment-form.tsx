import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input, Select } from '@/components/ui/field';
import { begun, type Typed, wishOf } from '@/features/results/experiment-wish';
import {
  FEWEST_FILMS,
  KINDS,
  METRICS,
  MOST_FILMS,
  PLATFORMS,
  useRegistration,
} from '@/features/results/use-experiments';

/** A question, put before its films are published. */
export function ExperimentForm(props: {
  /** As a finding named it, such as `tag:night`; empty for a question of one's own. */
  readonly feature: string;
  readonly platform: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('results');
  const [typed, setTyped] = useState(() => begun(props.feature, props.platform || 'youtube'));
  const [sent, setSent] = useState(false);
  const registration = useRegistration();
  const { wish, wrong } = wishOf(typed);
  const put = (name: keyof Typed) => (value: string) => setTyped({ ...typed, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (wrong.length === 0) registration.mutate(wish, { onSuccess: props.onDone });
  };
  const wanted = (name: keyof Typed) =>
    sent && wrong.includes(name) ? t(`experiment.wrong.${name}`) : '';
  const text = (name: 'name' | 'hypothesis' | 'value' | 'films', hint: string) => (
    <Field label={t(`experiment.${name}`)} hint={hint} error={wanted(name)}>
      {(given) => (
        <Input
          {...given}
          autoComplete="off"
          inputMode={name === 'films' ? 'numeric' : 'text'}
          value={typed[name]}
          onChange={(event) => put(name)(event.target.value)}
        />
      )}
    </Field>
  );
  const choice = (name: 'kind' | 'platform' | 'metric', values: readonly string[]) => (
    <Field label={t(`experiment.${name}`)}>
      {(given) => (
        <Select
          {...given}
          value={typed[name]}
          options={values.map((each) => ({
            value: each,
            label: t(`experiment.${name}Of.${each}`),
          }))}
          onChange={put(name)}
          className="w-full"
        />
      )}
    </Field>
  );
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t('experiment.register')}
      className="flex max-w-2xl flex-col gap-4 rounded-lg border bg-panel p-5"
    >
      <h3 className="font-semibold">{t('experiment.register')}</h3>
      <p className="text-ink-soft text-sm">{t('experiment.before')}</p>
      {text('name', t('experiment.nameHint'))}
      {text('hypothesis', t('experiment.hypothesisHint'))}
      <div className="grid grid-cols-2 gap-4">
        {choice('kind', KINDS)}
        {text('value', t('experiment.valueHint'))}
        {choice('platform', PLATFORMS)}
        {choice('metric', METRICS)}
      </div>
      {text('films', t('experiment.filmsHint', { fewest: FEWEST_FILMS, most: MOST_FILMS }))}
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={registration.isPending}>
          {t('experiment.submit')}
        </Button>
        <Button look="quiet" onClick={props.onDone}>
          {t('experiment.cancel')}
        </Button>
      </div>
    </form>
  );
}
