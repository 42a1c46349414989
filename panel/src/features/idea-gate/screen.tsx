import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/states';
import { CandidateCard } from '@/features/idea-gate/candidate-card';
import { CandidateDetail } from '@/features/idea-gate/candidate-detail';
import { ChoiceBanner } from '@/features/idea-gate/choice-banner';
import { useOfferAgain } from '@/features/idea-gate/gate-commands';
import { GateEmpty } from '@/features/idea-gate/gate-empty';
import { PickDialog } from '@/features/idea-gate/pick-dialog';
import { useDecisions } from '@/features/idea-gate/use-decisions';
import { type GatePage, useGate } from '@/features/idea-gate/use-gate';
import { useGateKeys } from '@/features/idea-gate/use-gate-keys';
import { UnderWay } from '@/features/ideas/under-way';
import { useFormat } from '@/lib/format';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { date: '' };

/** The candidates of a day side by side, and the one choice. */
export function Screen() {
  const { t } = useTranslation('idea-gate');
  const format = useFormat();
  const [{ date }] = useUrlState(DEFAULTS);
  const query = useGate(date);
  const again = useOfferAgain();
  const gate = query.data?.gate;
  const waiting = gate && gate.offers > 0 && !gate.idea && !gate.outcome;
  return (
    <Frame
      title={t('title')}
      summary={query.data ? format.day(`${query.data.date}T12:00:00Z`) : null}
      actions={
        waiting ? (
          <Button busy={again.isPending} onClick={() => again.mutate(gate.id)}>
            <RefreshCw aria-hidden />
            {t('action.again')}
          </Button>
        ) : null
      }
    >
      <UnderWay />
      <QueryView
        query={query}
        skeleton={<Cards />}
        isEmpty={(page) => page.candidates.length === 0}
        empty={<GateEmpty gate={gate ?? null} past={date !== ''} />}
      >
        {(page) => <Choosing key={page.date} page={page} />}
      </QueryView>
    </Frame>
  );
}

function Choosing({ page }: { readonly page: GatePage }) {
  const { candidates, gate } = page;
  const [looked, setLooked] = useState('');
  const first = candidates.find((each) => each.chosen) ?? candidates[0];
  const candidate = candidates.find((each) => each.idea === looked) ?? first;
  const { actions, picking, stopPicking, choose, undo } = useDecisions(gate ?? null, candidate);
  useGateKeys({ candidates, actions, undo, look: setLooked });
  return (
    <>
      {gate ? <ChoiceBanner gate={gate} busy={actions.busy} onUndo={undo ?? stopPicking} /> : null}
      <ol className="flex gap-3 overflow-x-auto pb-1">
        {candidates.map((each, index) => (
          <CandidateCard
            key={each.idea}
            candidate={each}
            number={index + 1}
            looked={each.idea === candidate?.idea}
            onLook={() => setLooked(each.idea)}
          />
        ))}
      </ol>
      {candidate ? <CandidateDetail candidate={candidate} actions={actions} /> : null}
      {picking && candidate ? (
        <PickDialog
          title={candidate.title}
          busy={actions.busy}
          onPick={choose}
          onClose={stopPicking}
        />
      ) : null}
    </>
  );
}

function Cards() {
  return (
    <div className="flex gap-3">
      {['a', 'b', 'c', 'd', 'e'].map((each) => (
        <Skeleton key={each} className="h-96 min-w-40 max-w-64 flex-1" />
      ))}
    </div>
  );
}
