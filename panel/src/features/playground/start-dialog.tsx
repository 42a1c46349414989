import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/states';
import { useGallery } from '@/features/language/use-language';
import { useFormat } from '@/lib/format';

/** A film of the gallery to begin with. */
export function StartDialog(props: {
  readonly onPick: (film: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('playground');
  const format = useFormat();
  const query = useGallery();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  return (
    <Dialog
      open
      wide
      onOpenChange={props.onClose}
      title={t('start.title')}
      description={t('start.description')}
    >
      <Input
        type="search"
        aria-label={t('start.search')}
        placeholder={t('start.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        className="mb-3"
      />
      <QueryView
        query={query}
        skeleton={<Skeleton className="h-72" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="text-ink-soft">{t('start.none')}</p>}
      >
        {({ items }) => (
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(200px,1fr))] gap-1">
            {items
              .filter((each) => `${each.title} ${each.name}`.toLowerCase().includes(wanted))
              .map((each) => (
                <li key={each.name}>
                  <button
                    type="button"
                    onClick={() => props.onPick(each.name)}
                    className="flex h-full w-full flex-col gap-1 rounded-md p-2 text-left hover:bg-hover"
                  >
                    <img
                      src={`/api/v1/language/gallery/${each.name}/sheet.jpg`}
                      alt=""
                      loading="lazy"
                      className="h-24 w-full rounded-sm bg-ground object-cover object-top"
                    />
                    <span lang={each.language}>{each.title}</span>
                    <span className="text-ink-faint text-xs">
                      {`${each.design_system} · ${format.duration(each.seconds)}`}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </QueryView>
    </Dialog>
  );
}
