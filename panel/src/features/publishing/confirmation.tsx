import { Check } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { KeyHint } from '@/components/ui/key-hint';
import { addressFault } from '@/features/publishing/address';
import { useConfirm } from '@/features/publishing/publishing-commands';
import type { Publication } from '@/features/publishing/use-publishing';
import { useCommands } from '@/lib/keys';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

/** Where the film is public: pasted, checked here, and judged by the server. */
export function Confirmation({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const words = useProblemWords();
  const confirm = useConfirm();
  const [url, setUrl] = useState('');
  const [at, setAt] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'publishing-confirm',
      keys: 'c',
      label: t('confirm.submit'),
      group: t('title'),
      run: () => field.current?.focus(),
    },
  ]);
  const fault = addressFault(publication.platform, url);
  const platform = t(`platform.${publication.platform}`);
  const seen = fault && (tried || (url !== '' && fault !== 'empty'));
  const error = seen
    ? t(`confirm.${fault}`, { platform })
    : confirm.isError
      ? words(asProblem(confirm.error))
      : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) return;
    const publicAt = at ? new Date(at).toISOString() : null;
    confirm.mutate({ id: publication.id, url: url.trim(), publicAt });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3 rounded-lg border p-4">
      <h3 className="flex items-center gap-2 font-semibold">
        {t('confirm.title')}
        <KeyHint keys="c" className="text-ink-faint" />
      </h3>
      <Field label={t('confirm.url', { platform })} hint={t('confirm.hint')} error={error}>
        {(given) => (
          <Input
            {...given}
            ref={field}
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder={t(`confirm.example.${publication.platform}`)}
            value={url}
            onChange={(event) => {
              setUrl(event.target.value);
              confirm.reset();
            }}
          />
        )}
      </Field>
      <Field label={t('confirm.at')} hint={t('confirm.atHint')}>
        {(given) => (
          <Input
            {...given}
            type="datetime-local"
            className="w-56"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className="self-start" busy={confirm.isPending}>
        <Check aria-hidden />
        {t('confirm.submit')}
      </Button>
    </form>
  );
}
