import { useTranslation } from 'react-i18next';
import { Section } from '@/features/settings/section';

/** What was set for this machine in its surroundings and files; told here, changed there. */
export function Machine({ values }: { readonly values: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('machine.title')} intro={t('machine.intro')}>
      <dl className="grid gap-x-6 py-3 font-mono text-sm md:grid-cols-[auto_1fr]">
        {Object.entries(values).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="pt-1 text-ink-soft">{name}</dt>
            <dd className="break-all md:pt-1">{value || '–'}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
