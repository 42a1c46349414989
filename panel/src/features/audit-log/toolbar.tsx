import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import { useCommands } from '@/lib/keys';
import { TYPING_RESTS_MS } from '@/lib/typing';
import { type Filters, NARROWING, NO_FILTERS } from './filters';
import { useVocabulary } from './use-events';

interface Props {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** Search and filters of the list; what is set can be taken off again. */
export function Toolbar({ filters, onChange }: Props) {
  const { t } = useTranslation('audit-log');
  const words = useVocabulary().data;
  const any = (label: string) => ({ value: '', label });
  const plain = (values: readonly string[] = []) => values.map((v) => ({ value: v, label: v }));
  const topics = words?.topics.filter(
    (each) => !filters.kind || each.startsWith(`${filters.kind}.`),
  );
  const narrowed = NARROWING.some((name) => filters[name] !== '');
  return (
    <>
      <SearchBox value={filters.search} onChange={(search) => onChange({ search })} />
      <Select
        aria-label={t('filter.kind')}
        value={filters.kind}
        options={[
          any(t('filter.anyKind')),
          ...(words?.kinds ?? []).map((kind) => ({
            value: kind,
            label: t(`kind.${kind}` as 'kind.idea', { defaultValue: kind }),
          })),
        ]}
        onChange={(kind) => onChange({ kind, topic: '' })}
      />
      <Select
        aria-label={t('filter.topic')}
        className="max-w-52"
        value={filters.topic}
        options={[any(t('filter.anyTopic')), ...plain(topics)]}
        onChange={(topic) => onChange({ topic })}
      />
      <Select
        aria-label={t('filter.actor')}
        value={filters.actor}
        options={[
          any(t('filter.anyone')),
          ...(words?.actors ?? []).map((each) => ({ value: each.actor, label: each.name })),
        ]}
        onChange={(actor) => onChange({ actor })}
      />
      {(['from', 'to'] as const).map((name) => (
        <span key={name} className="flex items-center gap-2 text-ink-soft text-sm">
          <span aria-hidden>{t(`filter.${name}`)}</span>
          <Input
            type="date"
            aria-label={t(`filter.${name}`)}
            className="w-36"
            value={filters[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </span>
      ))}
      {(['subject', 'correlation'] as const).map((name) =>
        filters[name] ? (
          <Button key={name} size="sm" onClick={() => onChange({ [name]: '' })}>
            {t(`filter.${name}`)}
            <span className="font-mono text-ink-soft">{filters[name].slice(0, 8)}</span>
            <X aria-hidden />
          </Button>
        ) : null,
      )}
      {narrowed ? (
        <Button
          look="quiet"
          size="sm"
          onClick={() =>
            onChange(Object.fromEntries(NARROWING.map((name) => [name, NO_FILTERS[name]])))
          }
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </>
  );
}

function SearchBox(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('audit-log');
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(props.value);
  const change = useRef(props.onChange);
  change.current = props.onChange;
  useEffect(() => setTyped(props.value), [props.value]);
  useEffect(() => {
    if (typed === props.value) return undefined;
    const timer = setTimeout(() => change.current(typed), TYPING_RESTS_MS);
    return () => clearTimeout(timer);
  }, [typed, props.value]);
  useCommands([
    {
      id: 'audit-search',
      keys: '/',
      label: t('filter.search'),
      group: t('title'),
      run: () => box.current?.focus(),
    },
  ]);
  return (
    <Input
      ref={box}
      type="search"
      className="w-56"
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
