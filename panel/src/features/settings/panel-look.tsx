import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '@/components/ui/field';
import { Section } from '@/features/settings/section';
import { type Language, setLanguage } from '@/lib/i18n';
import { setTheme, type Theme, useTheme } from '@/lib/theme';

/** How the panel looks and speaks in this browser. Of no one's concern but its own: no event. */
export function PanelLook() {
  const { t, i18n } = useTranslation('settings');
  const theme = useTheme();
  return (
    <Section title={t('look.title')} intro={t('look.intro')}>
      <div className="divide-y">
        <Row label={t('look.language')}>
          {(id) => (
            <Select
              aria-labelledby={id}
              value={i18n.resolvedLanguage ?? 'pl'}
              onChange={(value) => setLanguage(value as Language)}
              options={['pl', 'en'].map((value) => ({ value, label: t(`value.${value}`) }))}
            />
          )}
        </Row>
        <Row label={t('look.theme')}>
          {(id) => (
            <Select
              aria-labelledby={id}
              value={theme}
              onChange={(value) => setTheme(value as Theme)}
              options={['dark', 'light', 'system'].map((value) => ({
                value,
                label: t(`common:menu.${value}`),
              }))}
            />
          )}
        </Row>
      </div>
    </Section>
  );
}

function Row(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 py-3">
      <span id={id} className="font-medium">
        {props.label}
      </span>
      {props.children(id)}
    </div>
  );
}
