import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useOfferAgain, useOpenDay } from '@/features/idea-gate/gate-commands';
import type { Next } from '@/features/today/next';
import { useRetry } from '@/features/today/retry';

/** The one thing to press now, and quieter ways beside it. */
export function NextAction({ next }: { readonly next: Next }) {
  const { t } = useTranslation('today');
  const open = useOpenDay();
  const again = useOfferAgain();
  const retry = useRetry();
  const words = t(`action.${next.kind}`, { defaultValue: '' });
  switch (next.kind) {
    case 'bring-ideas':
    case 'no-feasible':
      return (
        <>
          <Go to="/ideas" search={{ new: 'generate' }} words={t('action.generate')} primary />
          <Go to="/ideas" search={{ new: 'import' }} words={t('action.import')} />
          {next.kind === 'bring-ideas' ? (
            <Go to="/ideas" search={{ new: 'write' }} words={t('action.write')} />
          ) : (
            <Go to="/gaps" words={t('action.gaps')} />
          )}
        </>
      );
    case 'ideas-on-the-way':
      return <Go to="/ideas" words={words} />;
    case 'open-day':
      return <Press words={words} busy={open.isPending} onPress={() => open.mutate(undefined)} />;
    case 'offer-again':
      return <Press words={words} busy={again.isPending} onPress={() => again.mutate(next.day)} />;
    case 'retry':
      return (
        <>
          <Press words={words} busy={retry.isPending} onPress={() => retry.mutate(next.work)} />
          <Go to="/work" search={{ work: next.work }} words={t('action.log')} />
          {next.step === 'compile' ? (
            <Go to="/idea-gate" words={t('action.choose-another')} />
          ) : null}
        </>
      );
    case 'choose':
      return <Go to="/idea-gate" words={words} primary />;
    case 'choose-another':
      return <Go to="/idea-gate" words={words} primary />;
    case 'look':
      return (
        <>
          <Go to={`/animations/${next.film}`} words={words} primary />
          <Go to="/idea-gate" words={t('action.choose-another')} />
        </>
      );
    case 'review':
      return <Go to={`/review/${next.film}`} words={words} primary />;
    case 'publish':
      return <Go to="/publishing" words={words} primary />;
    case 'over':
      return <Go to="/results" words={words} />;
    case 'machine':
      return null;
  }
}

function Press(props: {
  readonly words: string;
  readonly busy: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Button look="primary" size="lg" keys="enter" busy={props.busy} onClick={props.onPress}>
      {props.words}
    </Button>
  );
}

function Go(props: {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly words: string;
  readonly primary?: boolean;
}) {
  return (
    <Button asChild size="lg" look={props.primary ? 'primary' : 'plain'}>
      <Link to={props.to} search={props.search ?? {}}>
        {props.words}
      </Link>
    </Button>
  );
}
