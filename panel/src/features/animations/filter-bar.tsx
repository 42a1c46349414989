import { Search, X } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUSES } from '@/components/film/film';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import { Menu, MenuToggle } from '@/components/ui/menu';
import { type Filters, isFiltered, NO_FILTERS } from '@/features/animations/films';
import { TYPING_RESTS_MS } from '@/lib/typing';

/** Narrows the list; everything stands in the address. */
export function FilterBar(props: {
  readonly filters: Filters;
  readonly counts: Readonly<Record<string, number>>;
  /** Tags that may be asked for. */
  readonly tags: readonly string[];
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<Filters>) => void;
}) {
  const { filters, onChange } = props;
  const { t } = useTranslation(['animations', 'film']);
  const others = props.tags.filter((each) => !filters.tag.includes(each));
  const toggle = (status: string, on: boolean) =>
    onChange({
      status: on ? [...filters.status, status] : filters.status.filter((each) => each !== status),
    });
  return (
    <>
      <SearchField {...props} />
      <Menu
        align="start"
        trigger={
          <Button size="md">
            {filters.status.length > 0
              ? t('statusCount', { count: filters.status.length })
              : t('anyStatus')}
          </Button>
        }
      >
        {STATUSES.map((each) => (
          <MenuToggle
            key={each}
            checked={filters.status.includes(each)}
            onChange={(on) => toggle(each, on)}
          >
            <span className="flex justify-between gap-6">
              {t(`film:status.${each}`)}
              <span className="font-mono text-ink-faint text-sm">{props.counts[each] ?? 0}</span>
            </span>
          </MenuToggle>
        ))}
      </Menu>
      <Select
        aria-label={t('archive')}
        value={filters.archived}
        options={(['no', 'yes', 'any'] as const).map((value) => ({
          value,
          label: t(`archiveIs.${value}`),
        }))}
        onChange={(archived) => onChange({ archived })}
      />
      <Select
        aria-label={t('withTag')}
        value=""
        options={[
          { value: '', label: t('anyTag') },
          ...others.map((each) => ({ value: each, label: each })),
        ]}
        onChange={(each) => onChange({ tag: [...filters.tag, each] })}
      />
      {filters.tag.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={t('withoutTag', { tag: each })}
          onClick={() => onChange({ tag: filters.tag.filter((other) => other !== each) })}
        >
          <Badge accent>
            {each}
            <X aria-hidden className="size-3" />
          </Badge>
        </button>
      ))}
      {isFiltered(filters) ? (
        <Button look="quiet" onClick={() => onChange({ ...NO_FILTERS, sort: filters.sort })}>
          {t('clear')}
        </Button>
      ) : null}
    </>
  );
}

function SearchField(props: {
  readonly filters: Filters;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<Filters>) => void;
}) {
  const { t } = useTranslation('animations');
  const { onChange, filters } = props;
  const [typed, setTyped] = useState(filters.search);
  useEffect(() => setTyped(filters.search), [filters.search]);
  useEffect(() => {
    if (typed === filters.search) return undefined;
    const timer = setTimeout(() => onChange({ search: typed }), TYPING_RESTS_MS);
    return () => clearTimeout(timer);
  }, [typed, filters.search, onChange]);
  return (
    <span className="relative w-64">
      <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-faint" />
      <Input
        ref={props.search}
        type="search"
        className="pl-8"
        aria-label={t('search')}
        placeholder={t('search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </span>
  );
}
