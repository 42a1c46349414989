import { useTranslation } from 'react-i18next';
import { reasonOf } from '@/features/idea-gate/reasons';
import { useFormat } from '@/lib/format';

/** Why a candidate stands where it stands. */
export function ReasonsList({ reasons }: { readonly reasons: readonly string[] }) {
  const { t } = useTranslation('idea-gate');
  const format = useFormat();
  const words = reasons.map(reasonOf).map((reason) => {
    if (reason.kind === 'novelty')
      return t('reason.novelty', { value: format.number(reason.value, 2) });
    return reason.kind === 'filmed' ? t('reason.filmed', { tags: reason.tags }) : reason.words;
  });
  return (
    <ul className="text-ink-soft text-sm">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
