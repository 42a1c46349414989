import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Textarea } from '@/components/ui/field';
import { useImport, useRehearsal } from '@/features/ideas/intake-commands';
import { JudgedList } from '@/features/ideas/judged-list';
import { asText } from '@/features/ideas/written';

/** One idea in the operator's own words, judged before it is kept. */
export function WriteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ideas');
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const bring = useImport();
  const rehearsal = useRehearsal();
  const written = { text: asText(title, summary), name: '' };
  const empty = title.trim() === '' || summary.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) bring.mutate(written, { onSuccess: onClose });
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('write.title')}
      description={t('write.description')}
      footer={
        <>
          <Button
            disabled={empty}
            busy={rehearsal.isPending}
            onClick={() => rehearsal.mutate(written)}
          >
            {t('write.check')}
          </Button>
          <Button type="submit" form="write" look="primary" disabled={empty} busy={bring.isPending}>
            {t('write.submit')}
          </Button>
        </>
      }
    >
      <form id="write" onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('write.name')}>
          {(given) => (
            <Input
              {...given}
              value={title}
              maxLength={200}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('write.summary')} hint={t('write.summaryHint')}>
          {(given) => (
            <Textarea
              {...given}
              className="min-h-32"
              value={summary}
              onChange={(event) => setSummary(event.target.value)}
            />
          )}
        </Field>
        <JudgedList rehearsal={rehearsal} />
      </form>
    </Dialog>
  );
}
