import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/small';

/** Ten ways in without the authenticator, shown this once. */
export function RecoveryCodes(props: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <div className="flex flex-col gap-3">
      <ul
        aria-label={t('totp.recovery')}
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border p-4 font-mono"
      >
        {props.codes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className="flex items-center gap-1 text-ink-soft">
        <CopyButton text={props.codes.join('\n')} label={t('totp.copyCodes')} />
        <span className="flex-1">{t('totp.copyCodes')}</span>
        <Button look="primary" onClick={props.onKept}>
          {t('totp.kept')}
        </Button>
      </div>
    </div>
  );
}
