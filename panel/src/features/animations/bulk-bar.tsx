import { Link } from '@tanstack/react-router';
import { Archive, ArchiveRestore, Columns2, Tag, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { useArchive, useRestore, useRetag } from '@/features/animations/bulk';

/** What may be done to the films that are selected. */
export function BulkBar(props: {
  readonly films: readonly string[];
  readonly tags: readonly string[];
  readonly onDone: () => void;
}) {
  const { films, onDone } = props;
  const { t } = useTranslation('animations');
  const [archive, restore] = [useArchive(), useRestore()];
  const [first, second] = films;
  return (
    <section
      aria-label={t('selected', { count: films.length })}
      className="flex flex-wrap items-center gap-2 rounded-lg border border-accent/50 bg-panel px-3 py-2"
    >
      <span className="font-medium">{t('selected', { count: films.length })}</span>
      <TagForm films={films} known={props.tags} />
      <span className="flex-1" />
      {films.length === 2 && first && second ? (
        <Button asChild>
          <Link to="/compare" search={{ a: first, b: second }}>
            <Columns2 aria-hidden />
            {t('compare')}
          </Link>
        </Button>
      ) : null}
      <Button busy={archive.isPending} onClick={() => archive.mutate(films, { onSuccess: onDone })}>
        <Archive aria-hidden />
        {t('toArchive')}
      </Button>
      <Button busy={restore.isPending} onClick={() => restore.mutate(films, { onSuccess: onDone })}>
        <ArchiveRestore aria-hidden />
        {t('fromArchive')}
      </Button>
      <IconButton label={t('deselect')} onClick={onDone}>
        <X aria-hidden />
      </IconButton>
    </section>
  );
}

function TagForm(props: { readonly films: readonly string[]; readonly known: readonly string[] }) {
  const { t } = useTranslation('animations');
  const [tag, setTag] = useState('');
  const list = useId();
  const retag = useRetag();
  const given = tag.trim();
  const send = (change: { add?: readonly string[]; remove?: readonly string[] }) => {
    if (!given) return;
    retag.mutate(
      { films: props.films, add: change.add ?? [], remove: change.remove ?? [] },
      { onSuccess: () => setTag('') },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ add: [given] });
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-1">
      <Input
        className="w-40"
        aria-label={t('tag')}
        placeholder={t('tag')}
        list={list}
        maxLength={40}
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <datalist id={list}>
        {props.known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button type="submit" disabled={!given} busy={retag.isPending}>
        <Tag aria-hidden />
        {t('addTag')}
      </Button>
      <Button look="quiet" disabled={!given} onClick={() => send({ remove: [given] })}>
        {t('removeTag')}
      </Button>
    </form>
  );
}
