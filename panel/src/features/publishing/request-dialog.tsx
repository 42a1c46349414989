import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { Choice } from '@/features/publishing/choice';
import { DryRunView } from '@/features/publishing/dry-run-view';
import { ToConnections } from '@/features/publishing/missing';
import { useDryRun, useKits, useUpload } from '@/features/publishing/publishing-commands';
import { usePlatforms } from '@/features/publishing/use-publishing';
import { type Details, nameOf, uploadOf, type Way, waysOf } from '@/features/publishing/ways';
import { asProblem } from '@/lib/problem';

const VISIBILITIES = ['public', 'unlisted', 'private'] as const;
const USUAL: Details = { visibility: '', publishAt: '', again: '' };

/** How a film shall go out; what would be sent can be seen before anything is. */
export function RequestDialog(props: {
  readonly film: string;
  readonly onClose: () => void;
  /** It was asked for; the publication to look at. */
  readonly onAsked: (publication: string) => void;
}) {
  const { t } = useTranslation('publishing');
  const ways = waysOf(usePlatforms().data?.items ?? []);
  const [chosen, setChosen] = useState('');
  const [details, setDetails] = useState(USUAL);
  const [kits, upload, dry] = [useKits(), useUpload(), useDryRun()];
  const way = ways.find((each) => nameOf(each) === chosen);
  const repeated = [kits, upload].some(
    (each) => each.isError && asProblem(each.error).code === 'already-requested',
  );
  // A reason that is asked for now is given with the question, not with the rehearsal.
  const rehearsed = repeated ? undefined : dry.data;
  const choose = (name: string) => {
    setChosen(name);
    for (const each of [kits, upload, dry]) each.reset();
  };
  const send = () => {
    if (!way) return;
    if (way.mode === 'kit') {
      const wish = { animation: props.film, platforms: [way.platform], again: details.again };
      kits.mutate(wish, { onSuccess: (asked) => props.onAsked(asked.publications[0] ?? '') });
      return;
    }
    const wish = uploadOf(props.film, way, way.mode, details);
    upload.mutate(wish, { onSuccess: (asked) => props.onAsked(asked.publication) });
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={props.onClose}
      title={t('request.title')}
      description={t('request.description')}
      footer={
        <>
          {rehearsed ? (
            <Button onClick={() => dry.reset()}>{t('dry.back')}</Button>
          ) : way && way.mode !== 'kit' ? (
            <Button
              busy={dry.isPending}
              onClick={() =>
                way.mode !== 'kit' && dry.mutate(uploadOf(props.film, way, way.mode, details))
              }
            >
              {t('dry.show')}
            </Button>
          ) : null}
          <Button
            look="primary"
            disabled={way?.missing !== '' || (repeated && !details.again.trim())}
            busy={kits.isPending || upload.isPending}
            onClick={send}
          >
            {t(way && way.mode !== 'kit' ? 'request.send' : 'request.kit')}
          </Button>
        </>
      }
    >
      {/* What was asked for stands in the place of the question: it is seen without scrolling. */}
      {rehearsed ? (
        <DryRunView dry={rehearsed} />
      ) : (
        <div className="flex flex-col gap-4">
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 font-medium text-ink-soft text-sm">
              {t('request.legend')}
            </legend>
            {ways.map((each) => (
              <WayChoice key={nameOf(each)} way={each} chosen={chosen} onChoose={choose} />
            ))}
          </fieldset>
          {way ? (
            <DetailFields way={way} details={details} repeated={repeated} onChange={setDetails} />
          ) : null}
        </div>
      )}
    </Dialog>
  );
}

function WayChoice(props: {
  readonly way: Way;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}) {
  const { t } = useTranslation('publishing');
  const { platform, mode, missing } = props.way;
  const name = t(`platform.${platform}`);
  return (
    <Choice
      name="way"
      value={nameOf(props.way)}
      chosen={props.chosen}
      onChoose={props.onChoose}
      label={t(`way.${mode}`, { platform: name })}
      hint={t(`wayHint.${mode}`)}
    >
      {missing ? (
        <p className="flex flex-wrap gap-x-2 text-sm">
          <span className="text-refused">{t(`wayMissing.${missing}`, { platform: name })}</span>
          <ToConnections />
        </p>
      ) : null}
    </Choice>
  );
}

function DetailFields(props: {
  readonly way: Way;
  readonly details: Details;
  readonly repeated: boolean;
  readonly onChange: (details: Details) => void;
}) {
  const { t } = useTranslation('publishing');
  const { way, details } = props;
  const change = (changed: Partial<Details>) => props.onChange({ ...details, ...changed });
  return (
    <div className="flex flex-wrap items-start gap-4">
      {way.mode === 'api' ? (
        <Field label={t('request.visibility')}>
          {(given) => (
            <Select
              {...given}
              value={details.visibility}
              onChange={(value) => change({ visibility: value as Details['visibility'] })}
              options={[
                { value: '', label: t('visibility.usual') },
                ...VISIBILITIES.map((each) => ({ value: each, label: t(`visibility.${each}`) })),
              ]}
            />
          )}
        </Field>
      ) : null}
      {way.mode === 'kit' ? null : (
        <Field label={t('request.at')} hint={t('request.atHint')}>
          {(given) => (
            <Input
              {...given}
              type="datetime-local"
              className="w-56"
              value={details.publishAt}
              onChange={(event) => change({ publishAt: event.target.value })}
            />
          )}
        </Field>
      )}
      {props.repeated ? (
        <div className="w-full">
          <Field label={t('request.again')} hint={t('request.againHint')}>
            {(given) => (
              <Input
                {...given}
                maxLength={500}
                required
                value={details.again}
                onChange={(event) => change({ again: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </div>
  );
}
