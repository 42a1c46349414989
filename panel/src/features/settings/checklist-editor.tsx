import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { Checkbox } from '@/components/ui/toggle';
import { freshKey, movedBy } from '@/features/settings/items';
import type { ChecklistItem, ChecklistVersion } from '@/features/settings/types';
import { useRelease } from '@/features/settings/use-checklists';

/** The next version: questions in both languages, in order, hard or soft, and what changes. */
export function ChecklistEditor(props: {
  readonly page: { readonly most_items: number; readonly longest_text: number };
  readonly now: ChecklistVersion;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('settings');
  const { page, now, onClose } = props;
  const [items, setItems] = useState<readonly ChecklistItem[]>(now.items);
  const [changes, setChanges] = useState('');
  const release = useRelease(now.items);
  const change = (index: number, part: Partial<ChecklistItem>) =>
    setItems(items.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const add = () =>
    setItems([...items, { key: freshKey(items), pl: '', en: '', hard: false, checks: [] }]);
  const complete =
    items.length > 0 && items.every((each) => each.pl.trim() && each.en.trim()) && changes.trim();
  const same = JSON.stringify(items) === JSON.stringify(now.items);
  return (
    <div className="py-3">
      <ol className="flex flex-col gap-3">
        {items.map((each, index) => (
          <li key={each.key} className="grid gap-2 rounded-md border p-3 md:grid-cols-[1fr_auto]">
            <div className="flex flex-col gap-2">
              {(['pl', 'en'] as const).map((language) => (
                <div key={language} className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className="w-6 font-mono text-ink-faint text-xs uppercase"
                  >
                    {language}
                  </span>
                  <Input
                    aria-label={t(`checklist.question.${language}`, { number: index + 1 })}
                    maxLength={page.longest_text}
                    value={each[language]}
                    onChange={(event) => change(index, { [language]: event.target.value })}
                  />
                </div>
              ))}
            </div>
            <div className="flex items-center gap-1 md:flex-col md:items-end md:justify-between">
              <Checkbox
                checked={each.hard}
                onChange={(hard) => change(index, { hard })}
                label={t('checklist.hard')}
              />
              <span className="flex">
                <IconButton
                  size="sm"
                  label={t('checklist.up', { number: index + 1 })}
                  disabled={index === 0}
                  onClick={() => setItems(movedBy(items, index, -1))}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t('checklist.down', { number: index + 1 })}
                  disabled={index === items.length - 1}
                  onClick={() => setItems(movedBy(items, index, 1))}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t('checklist.remove', { number: index + 1 })}
                  onClick={() => setItems(items.filter((_, at) => at !== index))}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </span>
            </div>
          </li>
        ))}
      </ol>
      <Button className="mt-3" disabled={items.length >= page.most_items} onClick={add}>
        <Plus aria-hidden />
        {t('checklist.add')}
      </Button>
      <div className="mt-4">
        <Field label={t('checklist.changes')} hint={t('checklist.changesHint')}>
          {(given) => (
            <Input
              {...given}
              value={changes}
              onChange={(event) => setChanges(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="mt-4 flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('discard')}
        </Button>
        <Button
          look="primary"
          busy={release.isPending}
          disabled={!complete || same}
          onClick={() => release.mutate({ items, changes: changes.trim() }, { onSuccess: onClose })}
        >
          {t('checklist.release', { version: now.version + 1 })}
        </Button>
      </div>
    </div>
  );
}
