import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { addressFault } from '@/features/publishing/address';
import { useAddress } from '@/features/publishing/publishing-commands';
import type { Publication } from '@/features/publishing/use-publishing';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

/** The full address in the place of a short link, which names no post. */
export function AddressForm({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const words = useProblemWords();
  const complete = useAddress();
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const fault = addressFault(publication.platform, url);
  const platform = t(`platform.${publication.platform}`);
  const refused = complete.isError ? words(asProblem(complete.error)) : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fault) complete.mutate({ id: publication.id, url: url.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3 rounded-lg border p-4">
      <Field
        label={t('address.label')}
        hint={t('address.hint')}
        error={tried && fault ? t(`confirm.${fault}`, { platform }) : refused}
      >
        {(given) => (
          <Input
            {...given}
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder={t(`confirm.example.${publication.platform}`)}
            value={url}
            onChange={(event) => {
              setUrl(event.target.value);
              complete.reset();
            }}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className="self-start" busy={complete.isPending}>
        {t('address.submit')}
      </Button>
    </form>
  );
}
