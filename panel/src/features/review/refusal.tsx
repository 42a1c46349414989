import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Textarea } from '@/components/ui/field';
import { Checkbox } from '@/components/ui/toggle';
import type { Refusal } from '@/features/review/acts';
import type { Answered } from '@/features/review/answers';

/** Why the film is refused, or what is to change; the open items are marked beforehand. */
export function RefusalDialog(props: {
  readonly kind: 'reject' | 'sendBack';
  readonly answered: readonly Answered[];
  readonly notes: number;
  readonly busy: boolean;
  readonly onSay: (refusal: Refusal) => void;
  readonly onClose: () => void;
}) {
  const { kind, answered } = props;
  const { t, i18n } = useTranslation('review');
  const language = i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        answered.filter(({ ticked, by }) => !ticked && by !== '').map(({ item }) => item.key),
      ),
  );
  const unexplained = kind === 'sendBack' && !reason.trim() && props.notes === 0;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!unexplained && !props.busy) props.onSay({ reason: reason.trim(), failed: [...failed] });
  };
  const mark = (key: string, on: boolean) => {
    const next = new Set(failed);
    if (on) next.add(key);
    else next.delete(key);
    setFailed(next);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t(`${kind}.title`)}
      description={t(`${kind}.body`)}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button
            look={kind === 'reject' ? 'danger' : 'primary'}
            keys="mod+enter"
            busy={props.busy}
            disabled={unexplained}
            onClick={() => submit()}
          >
            {t(`${kind}.do`)}
          </Button>
        </>
      }
    >
      <form
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
        className="flex flex-col gap-4 pb-2"
      >
        <Field
          label={t(`${kind}.reason`)}
          hint={props.notes > 0 ? t('notesGoAlong', { count: props.notes }) : undefined}
        >
          {(given) => (
            <FirstText
              {...given}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-ink-soft text-sm">{t('failedItems')}</legend>
          {answered.map(({ item }) => (
            <Checkbox
              key={item.key}
              checked={failed.has(item.key)}
              onChange={(on) => mark(item.key, on)}
              label={item[language]}
            />
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}

/** Where the hands are when the dialog opens: what is to be said comes first. */
function FirstText(props: ComponentProps<'textarea'>) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <Textarea {...props} ref={box} />;
}
