import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import { type IdeaStatus, STATUSES } from '@/features/ideas/types';
import type { IdeaFilters } from '@/features/ideas/use-ideas';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';
import { TYPING_RESTS_MS } from '@/lib/typing';

interface FiltersProps {
  readonly filters: IdeaFilters;
  readonly counts: Readonly<Record<string, number | undefined>>;
  readonly onChange: (change: Partial<IdeaFilters>) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Words, language, order, and how many ideas there are in each status. */
export function Filters({ filters, counts, onChange, field }: FiltersProps) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const toggle = (status: IdeaStatus) => {
    const on = filters.status.includes(status);
    onChange({
      status: on ? filters.status.filter((each) => each !== status) : [...filters.status, status],
    });
  };
  const narrowed = filters.tag || filters.source;
  return (
    <>
      <SearchField
        value={filters.search}
        onChange={(search) => onChange({ search })}
        field={field}
      />
      <Select
        aria-label={t('filter.language')}
        value={filters.language}
        onChange={(language) => onChange({ language })}
        options={['', 'pl', 'en'].map((value) => ({
          value,
          label: t(value ? `language.${value}` : 'filter.anyLanguage'),
        }))}
      />
      <Select
        aria-label={t('filter.sort')}
        value={filters.sort}
        onChange={(sort) => onChange({ sort })}
        options={['newest', 'title'].map((value) => ({ value, label: t(`filter.${value}`) }))}
      />
      <div className="flex flex-wrap gap-1">
        {STATUSES.filter((each) => counts[each] || filters.status.includes(each)).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={filters.status.includes(each)}
            onClick={() => toggle(each)}
            className={cn(
              'h-7 rounded-md border px-2 text-ink-soft text-sm hover:bg-hover',
              filters.status.includes(each) && 'border-line-strong bg-hover text-ink',
            )}
          >
            {t(`status.${each}`)}{' '}
            <span className="font-mono text-ink-faint">{format.number(counts[each] ?? 0)}</span>
          </button>
        ))}
      </div>
      {narrowed ? (
        <Button size="sm" look="quiet" onClick={() => onChange({ tag: '', source: '' })}>
          {t('filter.narrowed', { to: narrowed })}
        </Button>
      ) : null}
    </>
  );
}

/** Typing is passed on once it rests for a moment. */
function SearchField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('ideas');
  const [typed, setTyped] = useState(props.value);
  const { onChange, value } = props;
  const told = useRef(value);
  useEffect(() => {
    // Changed elsewhere, as by "show everything": the field follows.
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed);
    }, TYPING_RESTS_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <div className="relative w-56 max-md:w-full">
      <Search aria-hidden className="absolute top-2 left-2 size-4 text-ink-faint" />
      <Input
        ref={props.field}
        type="search"
        aria-label={t('filter.search')}
        aria-keyshortcuts="/"
        placeholder={t('filter.search')}
        className="pl-8"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
