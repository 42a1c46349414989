import { FileUp } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Textarea } from '@/components/ui/field';
import { useImport, useRehearsal } from '@/features/ideas/intake-commands';
import { JudgedList } from '@/features/ideas/judged-list';

/** Ideas from a file or a pasted text: first shown as they would be judged, then brought in. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ideas');
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const rehearsal = useRehearsal();
  const bring = useImport();
  const file = useRef<HTMLInputElement>(null);
  const change = (typed: string, from = '') => {
    setText(typed);
    setName(from);
    rehearsal.reset();
  };
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen) change(await chosen.text(), chosen.name);
    event.target.value = '';
  };
  const found = rehearsal.data?.read;
  const next =
    found === undefined ? (
      <Button
        look="primary"
        disabled={text.trim() === ''}
        busy={rehearsal.isPending}
        onClick={() => rehearsal.mutate({ text, name })}
      >
        {t('import.check')}
      </Button>
    ) : (
      <Button
        look="primary"
        disabled={found === 0}
        busy={bring.isPending}
        onClick={() => bring.mutate({ text, name }, { onSuccess: onClose })}
      >
        {t('import.submit', { count: found })}
      </Button>
    );

  return (
    <Dialog
      open
      onOpenChange={onClose}
      wide
      title={t('import.title')}
      description={t('import.description')}
      footer={next}
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <Button onClick={() => file.current?.click()}>
            <FileUp aria-hidden />
            {t('import.file')}
          </Button>
          <span className="truncate text-ink-soft text-sm">{name}</span>
          <input
            ref={file}
            type="file"
            accept=".md,.markdown,.txt,text/plain,text/markdown"
            aria-label={t('import.file')}
            onChange={(event) => void open(event)}
            className="hidden"
          />
        </div>
        <Field label={t('import.text')} hint={t('import.hint')}>
          {(given) => (
            <Textarea
              {...given}
              className="min-h-40 font-mono text-sm"
              value={text}
              placeholder={t('import.example')}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        <JudgedList rehearsal={rehearsal} />
      </div>
    </Dialog>
  );
}
