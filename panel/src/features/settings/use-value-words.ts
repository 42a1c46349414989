import { useTranslation } from 'react-i18next';
import { rowOf } from '@/features/settings/use-settings';
import { useFormat } from '@/lib/format';

/** What a value of a setting is called: yes and no, empty ones, choices with words of their own. */
export function useValueWords(): (name: string, value: string) => string {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (name, value) => {
    if (value === '') return t([`${rowOf(name)}.empty`, 'value.empty']);
    if (name.startsWith('novelty_')) return format.number(Number(value), 2);
    const known = t([`${rowOf(name)}.value.${value}`, `value.${value}`], { defaultValue: '' });
    return known || value.replaceAll(',', ', ');
  };
}
