import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { cn } from '@/lib/cn';

/** A value that is typed: Enter or the button keeps it, Escape gives the old one back. */
export function TextControl(props: {
  readonly value: string;
  readonly labelledBy: string;
  readonly busy: boolean;
  readonly onSave: (value: string) => void;
  /** What was typed as it is kept; null while it makes no sense. */
  readonly read?: (typed: string) => string | null;
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  readonly unit?: string;
  readonly className?: string;
}) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState(props.value);
  const list = `${props.labelledBy}-list`;
  useEffect(() => setTyped(props.value), [props.value]);
  const wanted = props.read ? props.read(typed) : typed.trim();
  const changed = typed !== props.value && wanted !== props.value;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== null && changed) props.onSave(wanted);
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-2">
      {changed ? (
        <Button type="submit" size="sm" busy={props.busy} disabled={wanted === null}>
          {t('save')}
        </Button>
      ) : null}
      <Input
        aria-labelledby={props.labelledBy}
        aria-invalid={wanted === null || undefined}
        placeholder={props.placeholder}
        {...(props.suggestions ? { list } : {})}
        className={cn('w-40 font-mono text-sm', props.className)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(props.value);
        }}
      />
      {props.unit ? <span className="text-ink-soft text-sm">{props.unit}</span> : null}
      {props.suggestions ? (
        <datalist id={list}>
          {props.suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
    </form>
  );
}
