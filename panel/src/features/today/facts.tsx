import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '@/components/ui/small';
import type { TodayPage } from '@/features/today/types';
import { useFormat } from '@/lib/format';

const MICRO = 1_000_000;

/** Rhythm and money: the streak, what is due when, what models have cost. */
export function Facts({ page }: { readonly page: TodayPage }) {
  const { t } = useTranslation('today');
  const { budget } = page;
  const waiting = page.awaiting[0];
  const slot = page.next_window ?? waiting?.slot;
  return (
    <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-3 rounded-lg border bg-panel p-4">
      <Fact label={t('fact.streak')}>{t('fact.days', { count: page.streak_days })}</Fact>
      <Fact label={t('fact.pool')}>
        <Supply supply={page.supply} />
      </Fact>
      <Fact label={t('fact.window')}>
        {slot ? <Moment at={slot} /> : <span className="text-ink-faint">{t('fact.noWindow')}</span>}
      </Fact>
      <Fact label={t('fact.opens')}>
        <Moment at={page.opens_at} />
      </Fact>
      <Fact label={t('fact.choice')}>
        {t(page.automatic_choice ? 'fact.automatic' : 'fact.yours')}
      </Fact>
      <Fact label={t('fact.day')}>
        <Money spent={budget.day.micro_usd} of={budget.day_micro_usd} />
      </Fact>
      <Fact label={t('fact.month')}>
        <Money spent={budget.month.micro_usd} of={budget.month_micro_usd} />
      </Fact>
      {budget.state === 'allowed' ? null : (
        <p className="col-span-2 text-refused text-sm">
          {t(`budget.${budget.state}`)} {budget.stopped}
        </p>
      )}
    </dl>
  );
}

/** How many ideas there are, and what the day does when they are too few. */
function Supply({ supply }: { readonly supply: TodayPage['supply'] }) {
  const { t } = useTranslation('today');
  const { pool, floor, asked, automatic } = supply;
  const lacking = Math.max(0, floor - pool);
  const said = asked > 0 ? 'asked' : lacking === 0 ? '' : automatic ? 'willAsk' : 'short';
  return (
    <>
      <span className="font-mono text-sm">{pool}</span>
      {said ? (
        <span className="block font-normal text-ink-faint text-sm">
          {t(`pool.${said}`, { count: said === 'asked' ? asked : lacking, floor })}
        </span>
      ) : null}
    </>
  );
}

function Money({ spent, of }: { readonly spent: number; readonly of: number }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const [so, limit] = [spent, of].map((each) => format.money(each / MICRO));
  return <span className="font-mono text-sm">{t('fact.spent', { spent: so, limit })}</span>;
}

function Fact(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{props.label}</dt>
      <dd className="text-right font-medium">{props.children}</dd>
    </>
  );
}

function Moment({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <>
      <span className="font-mono text-sm">{format.time(at)}</span>{' '}
      <Time at={at} className="font-normal text-ink-faint text-sm" />
    </>
  );
}
