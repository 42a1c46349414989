import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';

/** Asks why; an empty answer is one too. Enter picks. */
export function PickDialog(props: {
  readonly title: string;
  readonly busy: boolean;
  readonly onPick: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('idea-gate');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onPick(reason.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('pick.title', { title: props.title })}
      description={t('pick.description')}
      footer={
        <Button type="submit" form="pick" look="primary" keys="enter" busy={props.busy}>
          {t('pick.submit')}
        </Button>
      }
    >
      <form id="pick" onSubmit={submit}>
        <Field label={t('pick.reason')} hint={t('pick.hint')}>
          {(given) => (
            <Input
              {...given}
              autoFocus
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
