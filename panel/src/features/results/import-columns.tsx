import { useTranslation } from 'react-i18next';
import { Select } from '@/components/ui/field';
import { type Columns, FIELDS, type Field, type ImportResult } from '@/features/results/columns';

/** Which column is read as what: proposed by its name, and changed here. */
export function ImportColumns(props: {
  readonly result: ImportResult;
  readonly onChange: (columns: Columns) => void;
}) {
  const { t } = useTranslation('results');
  const { columns, mapping, lacking } = props.result;
  const change = (number: number, field: string) => {
    const others = columns.filter((each) => each.number !== number && each.field !== field);
    const kept = others.filter((each) => each.field !== '');
    const named = field === '' ? [] : [[field, number] as const];
    props.onChange(
      Object.fromEntries([
        ...kept.map((each) => [each.field as Field, each.number] as const),
        ...named,
      ]),
    );
  };
  return (
    <section aria-label={t('import.columns.title')}>
      <h3 className="font-medium">{t('import.columns.title')}</h3>
      <p className="text-ink-soft text-sm">{t(`import.columns.${mapping}`)}</p>
      {lacking.map((each) => (
        <p key={each} role="alert" className="mt-1 border-refused border-l-2 pl-3 text-sm">
          {t(`import.columns.lacking.${each === 'publication' ? 'publication' : 'figure'}`)}
        </p>
      ))}
      <div className="mt-2 max-h-64 overflow-y-auto rounded-md border">
        <table className="w-full text-sm">
          <thead className="sticky top-0 bg-panel">
            <tr className="border-b text-left text-ink-faint">
              <th className="px-3 py-1 font-medium">{t('import.columns.name')}</th>
              <th className="px-3 py-1 font-medium">{t('import.columns.samples')}</th>
              <th className="px-3 py-1 font-medium">{t('import.columns.field')}</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {columns.map((each) => (
              <tr key={each.number} className={each.field ? '' : 'text-ink-faint'}>
                <td className="px-3 py-1">{each.name || t('import.columns.unnamed')}</td>
                <td className="max-w-56 truncate px-3 py-1 font-mono text-ink-soft text-xs">
                  {each.samples.filter(Boolean).join(' · ')}
                </td>
                <td className="px-3 py-1">
                  <Select
                    aria-label={t('import.columns.of', { column: each.name || each.number + 1 })}
                    value={each.field}
                    onChange={(field) => change(each.number, field)}
                    options={[
                      { value: '', label: t('import.columns.skip') },
                      ...FIELDS.map((field) => ({
                        value: field,
                        label: t(`import.field.${field}`),
                      })),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
