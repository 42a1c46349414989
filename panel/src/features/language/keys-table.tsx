import { useTranslation } from 'react-i18next';
import type { Parameter } from '@/features/language/use-language';

/** The keys a construct is written with: type, limits, default, and what each means. */
export function KeysTable({ keys }: { readonly keys: readonly Parameter[] }) {
  const { t } = useTranslation('language');
  return (
    <dl className="divide-y border-y">
      {keys.map((each) => (
        <div key={each.name} className="py-2">
          <dt className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-medium font-mono text-sm">{each.name}</code>
            <span className="break-words font-mono text-ink-faint text-xs">
              {[each.type, each.unit].filter(Boolean).join(' · ')}
            </span>
            {each.default ? null : (
              <span className="rounded-sm bg-hover px-1 text-ink-soft text-xs">
                {t('required')}
              </span>
            )}
          </dt>
          <dd className="text-ink-soft text-sm">
            {each.meaning ? <span lang="en">{each.meaning.replaceAll('``', '')} </span> : null}
            <span className="font-mono text-ink-faint text-xs">
              {[range(each), each.default ? t('default', { value: each.default }) : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function range({ least, most }: Parameter): string {
  if (least && most) return `${least} … ${most}`;
  if (least) return `≥ ${least}`;
  return most ? `≤ ${most}` : '';
}
