import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useEnding } from '@/features/publishing/publishing-commands';

/** Giving up, or recording that the film was taken down: asked once more, with a reason. */
export function Ending(props: { readonly id: string; readonly ending: 'cancel' | 'withdraw' }) {
  const { t } = useTranslation('publishing');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { ending } = props;
  const end = useEnding(ending);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" size="sm" className="self-start">
          {t(`${ending}.open`)}
        </Button>
      }
      title={t(`${ending}.title`)}
      description={t(`${ending}.description`)}
      footer={
        <Button
          look="danger"
          busy={end.isPending}
          onClick={() =>
            end.mutate({ id: props.id, reason: reason.trim() }, { onSuccess: () => setOpen(false) })
          }
        >
          {t(`${ending}.submit`)}
        </Button>
      }
    >
      <Field label={t('reason')}>
        {(given) => (
          <Input
            {...given}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
