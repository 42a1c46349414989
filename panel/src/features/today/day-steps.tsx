import { useTranslation } from 'react-i18next';
import { Stepper } from '@/components/ui/stepper';
import type { Next } from '@/features/today/next';
import { type DayStepName, type ShownStep, stepsOf } from '@/features/today/steps';
import type { Day, Pool } from '@/features/today/types';

/** The day in seven steps; the one that holds it stands out. */
export function DaySteps(props: {
  readonly day: Day | null;
  readonly pool: Pool;
  readonly next: Next;
}) {
  const { t } = useTranslation('today');
  const { steps, current } = stepsOf(props.day, props.pool, props.next);
  return (
    <Stepper
      label={t('steps')}
      current={current}
      steps={steps.map((each) => ({
        id: each.name,
        label: t(`step.${each.name}`),
        state: each.state,
        ...wordOf(each, current, t),
        ...(each.cause ? { note: <span className="line-clamp-3">{each.cause}</span> } : {}),
      }))}
    />
  );
}

function wordOf(step: ShownStep, current: DayStepName, t: (key: string) => string) {
  if (step.operator && step.state === 'waiting') return { word: t('word.yours') };
  if (step.state === 'refused') return { word: t('word.blocked') };
  if (step.name === 'metrics' && step.state === 'running') return { word: t('word.collecting') };
  if (step.state === 'parked' && step.name === current) return { word: t('word.gaps') };
  return {};
}
