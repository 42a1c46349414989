import { ArchiveRestore, Check, Clock, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';

/** What may be done with the candidate that is looked at; absent is what may not. */
export interface GateActions {
  readonly pick?: () => void;
  readonly later?: () => void;
  readonly reject?: () => void;
  readonly restore?: () => void;
  readonly busy: boolean;
}

export function CandidateActions({ actions }: { readonly actions: GateActions }) {
  const { t } = useTranslation('idea-gate');
  const { pick, later, reject, restore, busy } = actions;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {pick ? (
        <Button look="primary" size="lg" keys="p" disabled={busy} onClick={pick}>
          <Check aria-hidden />
          {t('action.pick')}
        </Button>
      ) : null}
      {later ? (
        <Button size="lg" keys="l" disabled={busy} onClick={later}>
          <Clock aria-hidden />
          {t('action.later')}
        </Button>
      ) : null}
      {reject ? (
        <Button size="lg" keys="r" disabled={busy} onClick={reject}>
          <X aria-hidden />
          {t('action.reject')}
        </Button>
      ) : null}
      {restore ? (
        <Button size="lg" keys="u" disabled={busy} onClick={restore}>
          <ArchiveRestore aria-hidden />
          {t('action.restore')}
        </Button>
      ) : null}
    </div>
  );
}
