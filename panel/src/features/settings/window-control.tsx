import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { spanFrom, spanOf } from '@/features/settings/values';

/** From when to when; the end may be past midnight, and both may be empty. */
export function WindowControl(props: {
  readonly name: 'window' | 'notice_quiet';
  readonly value: string;
  readonly busy: boolean;
  readonly onSave: (value: string) => void;
}) {
  const { t } = useTranslation('settings');
  const [[first, last], setSpan] = useState(() => spanOf(props.value));
  useEffect(() => setSpan(spanOf(props.value)), [props.value]);
  const wanted = spanFrom(first, last);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== null && wanted !== props.value) props.onSave(wanted);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
      {wanted !== props.value ? (
        <Button type="submit" size="sm" busy={props.busy} disabled={wanted === null}>
          {t('save')}
        </Button>
      ) : null}
      <Input
        placeholder="18:00"
        aria-label={t(`span.${props.name}.from`)}
        className="w-24 text-center font-mono text-sm"
        value={first}
        onChange={(event) => setSpan([event.target.value, last])}
      />
      <span aria-hidden="true">{'–'}</span>
      <Input
        placeholder="21:00"
        aria-label={t(`span.${props.name}.to`)}
        className="w-24 text-center font-mono text-sm"
        value={last}
        onChange={(event) => setSpan([first, event.target.value])}
      />
      {props.value ? (
        <Button size="sm" look="quiet" busy={props.busy} onClick={() => props.onSave('')}>
          {t(`span.${props.name}.none`)}
        </Button>
      ) : null}
    </form>
  );
}
