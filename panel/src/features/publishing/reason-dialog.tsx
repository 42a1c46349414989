import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useReasoned } from '@/features/publishing/publishing-commands';

/** Giving up, recording that it was taken down, going on: asked once more, with a reason. */
export function ReasonDialog(props: {
  readonly id: string;
  readonly act: 'cancel' | 'withdraw' | 'resume';
  /** Without a reason it would be refused. */
  readonly required?: boolean;
  /** Whether it is the next step. */
  readonly primary?: boolean;
}) {
  const { t } = useTranslation('publishing');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { act } = props;
  const say = useReasoned(act);
  const said = { id: props.id, reason: reason.trim() };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look={props.primary ? 'primary' : 'quiet'}>{t(`${act}.open`)}</Button>}
      title={t(`${act}.title`)}
      description={t(`${act}.description`)}
      footer={
        <Button
          look={act === 'resume' ? 'primary' : 'danger'}
          busy={say.isPending}
          disabled={props.required === true && said.reason === ''}
          onClick={() => say.mutate(said, { onSuccess: () => setOpen(false) })}
        >
          {t(`${act}.submit`)}
        </Button>
      }
    >
      <Field label={t('reason')} {...(props.required ? { hint: t('reasonNeeded') } : {})}>
        {(given) => (
          <Input
            {...given}
            value={reason}
            maxLength={2000}
            required={props.required ?? false}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
