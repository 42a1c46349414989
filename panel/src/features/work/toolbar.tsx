import { X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import { useFormat } from '@/lib/format';
import { useCommands } from '@/lib/keys';
import { type Filters, STAGES, STATES } from './filters';

interface Props {
  readonly filters: Filters;
  readonly counts: Readonly<Record<string, number>>;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** States with their numbers, stage and words. */
export function Toolbar({ filters, counts, onChange }: Props) {
  const { t } = useTranslation('work');
  const format = useFormat();
  const search = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'work-search',
      keys: '/',
      label: t('search'),
      group: t('title'),
      run: () => search.current?.focus(),
    },
  ]);
  const toggle = (state: string) =>
    onChange({
      state: filters.state.includes(state)
        ? filters.state.filter((each) => each !== state)
        : [...filters.state, state],
    });
  return (
    <>
      <Input
        ref={search}
        type="search"
        className="w-56"
        placeholder={t('search')}
        aria-label={t('search')}
        value={filters.search}
        onChange={(event) => onChange({ search: event.target.value })}
      />
      {STATES.map((state) => {
        const on = filters.state.includes(state);
        return (
          <Button
            key={state}
            size="sm"
            look={on ? 'plain' : 'quiet'}
            aria-pressed={on}
            onClick={() => toggle(state)}
          >
            {t(`state.${state}`)}
            <span className="font-mono text-ink-faint">{format.number(counts[state] ?? 0)}</span>
          </Button>
        );
      })}
      <Select
        aria-label={t('column.stage')}
        value={filters.stage}
        options={[
          { value: '', label: t('anyStage') },
          ...STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
        ]}
        onChange={(stage) => onChange({ stage })}
      />
      {(['subject', 'error'] as const).map((name) =>
        filters[name] ? (
          <Button key={name} size="sm" onClick={() => onChange({ [name]: '' })}>
            {filters[name].slice(0, 24)}
            <X aria-hidden />
          </Button>
        ) : null,
      )}
    </>
  );
}
