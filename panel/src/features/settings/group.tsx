import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Control } from '@/features/settings/control';
import { Section } from '@/features/settings/section';
import { SettingRow } from '@/features/settings/setting-row';
import type { Setting } from '@/features/settings/types';

/** Settings that belong together. `names` are their beginnings, in the order shown. */
export function Group(props: {
  readonly title: string;
  readonly intro?: string;
  readonly names: readonly string[];
  readonly settings: readonly Setting[];
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('settings');
  const found = props.names.flatMap((name) =>
    props.settings.filter((each) => each.name === name || each.name.startsWith(`${name}:`)),
  );
  return (
    <Section title={props.title} {...(props.intro ? { intro: props.intro } : {})}>
      <div className="divide-y">
        {found.map((setting) => (
          <SettingRow key={setting.name} setting={setting}>
            {(given) => (
              <>
                {setting.name.includes(':') ? (
                  <Badge className="font-mono">
                    {t('embedding', { version: setting.name.slice(setting.name.indexOf(':') + 1) })}
                  </Badge>
                ) : null}
                <Control setting={setting} {...given} />
              </>
            )}
          </SettingRow>
        ))}
        {props.children}
      </div>
    </Section>
  );
}
