import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilmRender } from '@/components/film/page';
import { Digest, Time } from '@/components/ui/small';
import { EmptyState } from '@/components/ui/states';
import { useFormat } from '@/lib/format';

/** Every render, and whether it made the same film as the one before. */
export function Renders(props: {
  readonly renders: readonly FilmRender[];
  readonly onFrame: (frame: number) => void;
}) {
  const { t } = useTranslation('animation');
  if (props.renders.length === 0)
    return <EmptyState title={t('noRenders')}>{t('noRendersBody')}</EmptyState>;
  return (
    <ol className="flex flex-col gap-3">
      {props.renders.toReversed().map((each) => (
        <li key={each.id} className="rounded-lg border bg-panel px-4 py-3">
          <Render render={each} onFrame={props.onFrame} />
        </li>
      ))}
    </ol>
  );
}

function Render(props: { readonly render: FilmRender; readonly onFrame: (frame: number) => void }) {
  const { render } = props;
  const { t } = useTranslation('animation');
  const format = useFormat();
  const first = render.first_differing_frame;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <span className="font-medium">{t('render', { number: render.number })}</span>
        <span className="font-mono text-ink-soft text-sm">
          {t('renderTook', {
            count: render.frames,
            duration: format.duration(render.render_ms / 1000),
          })}
        </span>
        <span className="flex-1" />
        <Time at={render.at} className="text-ink-soft" />
      </div>
      {render.equal === null || render.equal === undefined ? null : render.equal ? (
        <p className="mt-1 flex items-center gap-2 text-done">
          <CircleCheck aria-hidden className="size-4" />
          {t('sameFile', { number: render.compared_with })}
        </p>
      ) : (
        <div className="mt-1 text-refused">
          <p className="flex items-center gap-2">
            <TriangleAlert aria-hidden className="size-4" />
            {t('otherFile', {
              number: render.compared_with,
              what: render.differing.map((each) => t(`digest.${each}` as 'digest.file')).join(', '),
            })}
          </p>
          {first === null || first === undefined ? null : (
            <button
              type="button"
              className="text-running underline-offset-2 hover:underline"
              onClick={() => props.onFrame(first)}
            >
              {t('firstDifference', { frame: first })}
            </button>
          )}
        </div>
      )}
      {render.compared_with === null || render.compared_with === undefined ? null : (
        <Link
          to="/compare"
          search={{ a: render.film, ra: render.compared_with, b: render.film, rb: render.number }}
          className="mt-1 inline-block text-running underline-offset-2 hover:underline"
        >
          {t('compareRenders', { number: render.compared_with })}
        </Link>
      )}
      <dl className="mt-2 grid grid-cols-[8rem_1fr] items-center text-sm sm:grid-cols-[8rem_1fr_8rem_1fr]">
        {(['frame_list', 'picture', 'sound', 'file'] as const).map((each) => (
          <div key={each} className="contents">
            <dt className="text-ink-soft">{t(`digest.${each}`)}</dt>
            <dd>
              <Digest value={render[each]} length={12} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 font-mono text-ink-faint text-xs">
        {Object.entries(render.versions)
          .map(([name, value]) => `${name} ${value}`)
          .join(' · ')}
      </p>
    </>
  );
}
