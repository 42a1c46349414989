import { Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timecode } from '@/components/player/frames';
import { Button, IconButton } from '@/components/ui/button';
import { Textarea } from '@/components/ui/field';
import { useNote, useWithdraw } from '@/features/review/acts';
import type { Note } from '@/features/review/review';

const LONGEST = 500;

/** Remarks at frames, in the order of the film; each leads to its frame. */
export function Notes(props: {
  readonly film: string;
  readonly fps: number;
  readonly notes: readonly Note[];
  readonly onFrame: (frame: number) => void;
}) {
  const { t } = useTranslation('review');
  const withdraw = useWithdraw(props.film);
  if (props.notes.length === 0) return <p className="text-ink-soft">{t('noNotes')}</p>;
  return (
    <ul className="divide-y">
      {props.notes.map((each) => (
        <li key={each.id} className="flex items-start gap-2 py-1.5">
          <button
            type="button"
            aria-label={t('showFrame', { frame: each.frame })}
            className="shrink-0 rounded-sm font-mono text-running text-sm leading-5 underline-offset-2 hover:underline"
            onClick={() => props.onFrame(each.frame)}
          >
            {timecode(each.frame, props.fps)}
          </button>
          <p className="min-w-0 flex-1 whitespace-pre-wrap break-words">{each.text}</p>
          <IconButton
            label={t('withdraw', { frame: each.frame })}
            size="sm"
            onClick={() => withdraw.mutate(each)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

/** Writes one remark at one frame: Enter keeps it, Escape leaves it. */
export function NoteWriter(props: {
  readonly film: string;
  readonly frame: number;
  readonly fps: number;
  readonly onClose: () => void;
}) {
  const { frame, onClose } = props;
  const { t } = useTranslation('review');
  const [text, setText] = useState('');
  const note = useNote(props.film);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim() || note.isPending) return;
    // The next key is meant for the film again, even before the answer is there.
    box.current?.blur();
    note.mutate(
      { frame, text: text.trim() },
      { onSuccess: onClose, onError: () => box.current?.focus() },
    );
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && !event.shiftKey) save(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      onSubmit={save}
      className="mb-3 flex flex-col gap-2 rounded-md border border-accent/60 p-2"
    >
      <Textarea
        ref={box}
        aria-label={t('noteAt', { frame })}
        placeholder={t('notePlaceholder')}
        className="min-h-14"
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div className="flex items-center gap-2">
        <span className="flex-1 font-mono text-ink-soft text-sm">
          {`${frame} · ${timecode(frame, props.fps)}`}
        </span>
        <Button size="sm" look="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button size="sm" type="submit" busy={note.isPending} disabled={!text.trim()}>
          {t('keep')}
        </Button>
      </div>
    </form>
  );
}
