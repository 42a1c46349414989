import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import type { Setting } from '@/features/settings/types';
import { rowOf, useChange } from '@/features/settings/use-settings';
import { useValueWords } from '@/features/settings/use-value-words';

/** One setting: what it is for, its control, since when it holds, and the way back. */
export function SettingRow(props: {
  readonly setting: Setting;
  readonly children: (given: {
    readonly labelledBy: string;
    readonly busy: boolean;
    readonly save: (value: string) => void;
  }) => ReactNode;
}) {
  const { t } = useTranslation('settings');
  const { setting } = props;
  const { name, value, previous, changed_at: at } = setting;
  const id = useId();
  const change = useChange();
  const words = useValueWords();
  const save = (wanted: string) => change.mutate({ name, value: wanted, before: value });
  return (
    <div className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_minmax(16rem,auto)]">
      <div className="min-w-0">
        <p id={id} className="font-medium">
          {t(`${rowOf(name)}.label`)}
        </p>
        <p className="max-w-prose text-ink-soft text-sm">{t(`${rowOf(name)}.hint`)}</p>
        <p className="mt-1 flex min-h-7 flex-wrap items-center gap-x-2 text-ink-faint text-sm">
          {at ? (
            <>
              <span>
                {t('since')} <Time at={at} absolute />
              </span>
              {previous === null || previous === undefined || previous === value ? null : (
                <Button
                  size="sm"
                  look="quiet"
                  busy={change.isPending}
                  onClick={() => save(previous)}
                >
                  {t('back', { value: words(name, previous) })}
                </Button>
              )}
            </>
          ) : (
            t('shipped')
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2 md:justify-end">
        {props.children({ labelledBy: id, busy: change.isPending, save })}
      </div>
    </div>
  );
}
