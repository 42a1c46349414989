import { QrCode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/small';
import { usePhoneLink, usePhoneLinkEnd } from '@/features/publishing/publishing-commands';
import { useFormat } from '@/lib/format';

/** The film for a phone in the same network: nothing listens until the button is pressed. */
export function PhoneLink({ publication }: { readonly publication: string }) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const link = usePhoneLink();
  const end = usePhoneLinkEnd();
  const opened = link.data;
  const finish = () => end.mutate(publication, { onSuccess: () => link.reset() });
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex gap-2">
        <Button look="plain" busy={link.isPending} onClick={() => link.mutate(publication)}>
          <QrCode aria-hidden />
          {t(opened ? 'kit.phone.again' : 'kit.phone.open')}
        </Button>
        {opened ? (
          <Button look="quiet" busy={end.isPending} onClick={finish}>
            {t('kit.phone.end')}
          </Button>
        ) : null}
      </div>
      {opened ? (
        <div className="flex items-start gap-3">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(opened.qr_svg)}`}
            alt={t('kit.phone.qr')}
            className="size-44 shrink-0 rounded-md bg-paper p-2"
          />
          <p className="flex flex-col items-start gap-2 text-ink-soft text-sm">
            {t('kit.phone.hint', { time: format.time(opened.ends_at) })}
            <CopyButton text={opened.url} label={t('kit.phone.copy')} />
          </p>
        </div>
      ) : null}
    </div>
  );
}
