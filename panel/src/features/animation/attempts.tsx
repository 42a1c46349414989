import { useTranslation } from 'react-i18next';
import { type Attempt, useFilmDocument } from '@/components/film/page';
import { QueryView } from '@/components/patterns/query-view';
import { Badge, StateBadge } from '@/components/ui/badge';
import { CodeView } from '@/components/ui/code-view';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Problems, problemLines } from '@/features/animation/problems';
import { useFormat } from '@/lib/format';
import { useRecorded } from '@/lib/recorded';

/** Every attempt of the compiler: what it wrote, what was wrong, what it changed, what it cost. */
export function Attempts({ film }: { readonly film: string }) {
  const { t } = useTranslation('animation');
  return (
    <QueryView
      query={useFilmDocument(film)}
      skeleton={<Skeleton className="h-64" />}
      isEmpty={(document) => document.attempts.length === 0}
      empty={<EmptyState title={t('noAttempts')}>{t('noAttemptsBody')}</EmptyState>}
    >
      {(document) => (
        <ol className="flex flex-col gap-3">
          {document.attempts.map((each, index) => (
            <li key={each.position}>
              <OneAttempt attempt={each} open={index === document.attempts.length - 1} />
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}

function OneAttempt(props: { readonly attempt: Attempt; readonly open: boolean }) {
  const { attempt } = props;
  const { t } = useTranslation('animation');
  const format = useFormat();
  const recorded = useRecorded();
  const accepted = attempt.verdict === 'accepted';
  return (
    <details open={props.open} className="rounded-lg border bg-panel">
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
        <span className="font-medium">{t('attempt', { number: attempt.attempt })}</span>
        <StateBadge state={accepted ? 'done' : 'refused'}>
          {t(accepted ? 'accepted' : 'refused')}
        </StateBadge>
        <Badge>{attempt.step}</Badge>
        <span className="text-ink-soft">{attempt.author}</span>
        <span className="flex-1" />
        <span className="font-mono text-ink-soft text-sm">
          {[
            attempt.score === null ? '' : t('score', { score: format.number(attempt.score, 2) }),
            format.duration(attempt.milliseconds / 1000),
            attempt.tokens_in + attempt.tokens_out > 0
              ? t('tokens', { count: attempt.tokens_in + attempt.tokens_out })
              : '',
            attempt.cost_micro_usd > 0 ? format.money(attempt.cost_micro_usd / 1e6, 'USD', 4) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <div className="flex flex-col gap-4 border-t px-4 py-3">
        {attempt.because || attempt.reason ? (
          <p className="text-ink-soft">
            {[attempt.because, attempt.reason].filter(Boolean).map(recorded).join(' — ')}
          </p>
        ) : null}
        <Problems problems={attempt.problems} />
        <Marks marks={attempt.marks} />
        <Words words={attempt.words} />
        {attempt.changes.length > 0 ? (
          <div>
            <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('changes')}</h3>
            <ul className="rounded-md border bg-ground py-1 font-mono text-sm">
              {attempt.changes.map((each) => (
                <li key={each} className="px-3">
                  {each}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {attempt.raw_text ? (
          <CodeView
            text={attempt.raw_text}
            label={t('attempt', { number: attempt.attempt })}
            marked={problemLines(attempt.problems)}
          />
        ) : null}
      </div>
    </details>
  );
}

function Marks({ marks }: { readonly marks: Attempt['marks'] }) {
  const { t } = useTranslation('animation');
  const format = useFormat();
  if (marks.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('marks')}</h3>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {marks.map((each) => (
          <li key={each.name} title={each.reason} className="flex items-center gap-2 py-0.5">
            <span className="w-32 truncate">{each.name.replaceAll('_', ' ')}</span>
            <span className="h-1.5 flex-1 rounded-full bg-hover">
              <span
                className="block h-full rounded-full bg-done"
                style={{ width: `${each.value * 100}%` }}
              />
            </span>
            <span className="w-10 text-right font-mono text-sm">
              {format.number(each.value, 2)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Words({ words }: { readonly words: Attempt['words'] }) {
  const { t, i18n } = useTranslation('animation');
  const language = i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
  if (words.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('words')}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {words.map((each) => (
          <li key={`${each.word}${each.part}`} title={each.effect[language] ?? each.part}>
            <Badge className={each.honoured ? 'text-done' : 'text-refused line-through'}>
              {each.word}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
