import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { useTags } from '@/features/animation/acts';

/** The film's tags: each can be taken away, more can be added, at any time. */
export function TagEditor(props: { readonly film: string; readonly tags: readonly string[] }) {
  const { tags } = props;
  const { t } = useTranslation('animation');
  const [typed, setTyped] = useState('');
  const change = useTags(props.film);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = typed.trim();
    if (!tag || tags.includes(tag)) return;
    change.mutate([...tags, tag], { onSuccess: () => setTyped('') });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {tags.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={t('withoutTag', { tag: each })}
          onClick={() => change.mutate(tags.filter((other) => other !== each))}
        >
          <Badge>
            {each}
            <X aria-hidden className="size-3" />
          </Badge>
        </button>
      ))}
      <form onSubmit={add} className="flex items-center gap-1">
        <Input
          className="h-7 w-36"
          aria-label={t('newTag')}
          placeholder={t('newTag')}
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" size="sm" disabled={!typed.trim()} busy={change.isPending}>
          <Plus aria-hidden />
          {t('add')}
        </Button>
      </form>
    </div>
  );
}
