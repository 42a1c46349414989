import { useTranslation } from 'react-i18next';
import { Select } from '@/components/ui/field';
import { Checkbox, Switch } from '@/components/ui/toggle';
import { TextControl } from '@/features/settings/text-control';
import type { Setting } from '@/features/settings/types';
import { useValueWords } from '@/features/settings/use-value-words';
import { similarityFrom, timeFrom } from '@/features/settings/values';
import { WindowControl } from '@/features/settings/window-control';
import { useFormat } from '@/lib/format';

export interface ControlProps {
  readonly setting: Setting;
  readonly labelledBy: string;
  readonly busy: boolean;
  readonly save: (value: string) => void;
}

/** The control that fits a setting: a switch, a list, boxes, times or a field. */
export function Control(props: ControlProps) {
  const { t } = useTranslation('settings');
  const { name, value, choices } = props.setting;
  const given = { value, labelledBy: props.labelledBy, busy: props.busy, onSave: props.save };
  if (choices.includes('yes'))
    return (
      <Switch
        checked={value === 'yes'}
        disabled={props.busy}
        onChange={(on) => props.save(on ? 'yes' : 'no')}
        label={
          <>
            {t(`value.${value}`)}
            <span className="sr-only">{`: ${t(`row.${name}.label`)}`}</span>
          </>
        }
      />
    );
  if (choices.length > 0) return <Choice {...props} />;
  if (name === 'platforms') return <Platforms {...props} />;
  if (name === 'window' || name === 'notice_quiet')
    return <WindowControl name={name} value={value} busy={props.busy} onSave={props.save} />;
  if (name === 'day_time')
    return (
      <TextControl {...given} read={timeFrom} placeholder="07:00" className="w-24 text-center" />
    );
  if (name === 'time_zone')
    return (
      <TextControl
        {...given}
        suggestions={Intl.supportedValuesOf('timeZone')}
        placeholder={t('row.time_zone.empty')}
        className="w-56"
      />
    );
  if (name === 'idea_pool')
    return <TextControl {...given} unit={t('unit.ideas')} className="w-20 text-right" />;
  if (name === 'retention_days')
    return <TextControl {...given} unit={t('unit.days')} className="w-20 text-right" />;
  if (name === 'notice_remind_hours')
    return <TextControl {...given} unit={t('unit.hours')} className="w-20 text-right" />;
  if (name === 'notice_consent_days')
    return <TextControl {...given} unit={t('unit.daysBefore')} className="w-20 text-right" />;
  if (name.startsWith('novelty_')) return <Similarity {...props} />;
  return <TextControl {...given} className="w-56 font-sans text-base" />;
}

function Choice({ setting, labelledBy, busy, save }: ControlProps) {
  const words = useValueWords();
  return (
    <Select
      aria-labelledby={labelledBy}
      value={setting.value}
      disabled={busy}
      onChange={save}
      options={setting.choices.map((value) => ({ value, label: words(setting.name, value) }))}
    />
  );
}

const PLATFORMS = ['tiktok', 'youtube'];

function Platforms({ setting, busy, save }: ControlProps) {
  const { t } = useTranslation('settings');
  const chosen = setting.value.split(',');
  const toggle = (platform: string) => {
    const wanted = PLATFORMS.filter((each) => chosen.includes(each) !== (each === platform));
    save(wanted.join(','));
  };
  return (
    <div className="flex gap-4">
      {PLATFORMS.map((each) => (
        <Checkbox
          key={each}
          label={t(`value.${each}`)}
          checked={chosen.includes(each)}
          // At least one stays: without any, nothing could be handed over.
          disabled={busy || (chosen.length === 1 && chosen.includes(each))}
          onChange={() => toggle(each)}
        />
      ))}
    </div>
  );
}

function Similarity({ setting, labelledBy, busy, save }: ControlProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const shown = (value: string) => (value ? format.number(Number(value), 2) : '');
  return (
    <TextControl
      value={shown(setting.value)}
      labelledBy={labelledBy}
      busy={busy}
      onSave={save}
      read={similarityFrom}
      placeholder={setting.default ? t('measured', { value: shown(setting.default) }) : ''}
      className="w-44"
    />
  );
}
