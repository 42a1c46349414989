import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { useGenerate } from '@/features/ideas/intake-commands';
import type { IdeaWish } from '@/features/ideas/types';

const SOURCES = ['auto', 'model', 'offline', 'file'] as const;
const MOST = 100;

/** Ask for new ideas: how many, from where, in which language, with which wishes. */
export function GenerateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('ideas');
  const generate = useGenerate();
  const [count, setCount] = useState('5');
  const [source, setSource] = useState<(typeof SOURCES)[number]>('auto');
  const [language, setLanguage] = useState(i18n.resolvedLanguage === 'en' ? 'en' : 'pl');
  const [wishes, setWishes] = useState('');
  const wanted = Number(count);
  const wrong = !Number.isInteger(wanted) || wanted < 1 || wanted > MOST;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wish: IdeaWish = { count: wanted, source, language: language as 'pl' | 'en', wishes };
    if (!wrong) generate.mutate(wish, { onSuccess: onClose });
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('generate.title')}
      description={t('generate.description')}
      footer={
        <Button type="submit" form="generate" look="primary" busy={generate.isPending}>
          {t('generate.submit')}
        </Button>
      }
    >
      <form id="generate" onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-4">
          <Field label={t('generate.count')} error={wrong ? t('generate.wrongCount') : undefined}>
            {(given) => (
              <Input
                {...given}
                inputMode="numeric"
                className="w-24 font-mono"
                value={count}
                onChange={(event) => setCount(event.target.value.trim())}
              />
            )}
          </Field>
          <Field label={t('generate.source')} hint={t(`generate.hint.${source}`)}>
            {(given) => (
              <Select
                {...given}
                value={source}
                onChange={(value) => setSource(value as typeof source)}
                options={SOURCES.map((value) => ({ value, label: t(`generate.from.${value}`) }))}
              />
            )}
          </Field>
          <Field label={t('generate.language')}>
            {(given) => (
              <Select
                {...given}
                value={language}
                onChange={setLanguage}
                options={['pl', 'en'].map((value) => ({ value, label: t(`language.${value}`) }))}
              />
            )}
          </Field>
        </div>
        <Field label={t('generate.wishes')} hint={t('generate.wishesHint')}>
          {(given) => (
            <Textarea
              {...given}
              value={wishes}
              maxLength={2000}
              onChange={(event) => setWishes(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
