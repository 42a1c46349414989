import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { Time } from '@/components/ui/small';
import { BudgetState } from '@/features/settings/budget-state';
import { Section } from '@/features/settings/section';
import type { Limits, SettingsPage } from '@/features/settings/types';
import { useLimit } from '@/features/settings/use-models';
import { countFrom, microFrom } from '@/features/settings/values';
import { useFormat } from '@/lib/format';

const FIELDS = ['day_micro_usd', 'month_micro_usd', 'day_tokens', 'month_tokens'] as const;
type FieldName = (typeof FIELDS)[number];
const MICRO = 1_000_000;

/** What models may cost in a day and in a month, what they have cost, and the emergency stop. */
export function Budget({ page }: { readonly page: SettingsPage }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { budget, limited_at: at } = page;
  const before: Limits = Object.fromEntries(FIELDS.map((name) => [name, budget[name]]));
  const shown = (name: FieldName) =>
    isMoney(name) ? format.number(budget[name] / MICRO, 2) : format.number(budget[name]);
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({});
  const change = useLimit(before);
  const wanted = FIELDS.map((name) => [name, readOf(name, typed[name])] as const);
  const wrong = wanted.some(([, value]) => value === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    change.mutate(Object.fromEntries(wanted.filter(([, value]) => value !== undefined)), {
      onSuccess: () => setTyped({}),
    });
  };
  return (
    <Section title={t('budget.title')} intro={t('budget.intro')}>
      <BudgetState page={page} />
      <form onSubmit={submit} className="py-4">
        <div className="grid gap-4 sm:grid-cols-2">
          {FIELDS.map((name) => (
            <Field
              key={name}
              label={t(`budget.${name}`)}
              hint={t('budget.spent', { amount: spent(name, budget, format) })}
              error={readOf(name, typed[name]) === null ? t('budget.wrong') : undefined}
            >
              {(given) => (
                <Input
                  {...given}
                  inputMode="decimal"
                  className="text-right font-mono text-sm"
                  value={typed[name] ?? shown(name)}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <div className="mt-3 flex min-h-8 flex-wrap items-center justify-between gap-2">
          <p className="text-ink-faint text-sm">
            {at ? (
              <>
                {t('since')} <Time at={at} absolute />
              </>
            ) : (
              t('shipped')
            )}
          </p>
          {Object.keys(typed).length > 0 ? (
            <span className="flex gap-2">
              <Button look="quiet" onClick={() => setTyped({})}>
                {t('discard')}
              </Button>
              <Button type="submit" busy={change.isPending} disabled={wrong}>
                {t('budget.save')}
              </Button>
            </span>
          ) : null}
        </div>
      </form>
    </Section>
  );
}

function isMoney(name: FieldName): boolean {
  return name.endsWith('usd');
}

/** Undefined where nothing was typed, null where it makes no sense. */
function readOf(name: FieldName, typed: string | undefined): number | null | undefined {
  if (typed === undefined) return undefined;
  return isMoney(name) ? microFrom(typed) : countFrom(typed);
}

function spent(
  name: FieldName,
  budget: SettingsPage['budget'],
  format: ReturnType<typeof useFormat>,
): string {
  const sums = name.startsWith('day') ? budget.day : budget.month;
  return isMoney(name) ? format.money(sums.micro_usd / MICRO) : format.number(sums.tokens);
}
