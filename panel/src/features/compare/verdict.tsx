import { CircleCheck, Search, TriangleAlert, X } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Digest } from '@/components/ui/small';
import { type Apart, differs, firstOther, Scales } from '@/features/compare/difference';
import type { PairEngine } from '@/features/compare/pair';
import type { Side } from '@/features/compare/sides';
import { useFormat } from '@/lib/format';
import { useCommands } from '@/lib/keys';

const PARTS = ['document', 'frame_list', 'picture', 'sound', 'file'] as const;

/** Whether the two are the same: by their digests, by this frame, and where they part. */
export function Verdict(props: {
  readonly engine: PairEngine;
  readonly sides: readonly [Side, Side];
}) {
  const { engine, sides } = props;
  const { t } = useTranslation('compare');
  const format = useFormat();
  const scales = useMemo(() => new Scales(), []);
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const [here, setHere] = useState<Apart | null>(null);
  const [told, setTold] = useState('');
  const weigh = () => {
    const pictures = engine.pictures();
    return pictures ? scales.weigh(pictures) : null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: weighed anew with every pair that stands still
  useEffect(() => {
    if (!state.playing && state.searched === null) setHere(weigh());
  }, [engine, state.shown, state.playing, state.searched, state.offset]);
  const search = async () => {
    setTold('');
    const start = state.searched === null ? startOf(sides, state.offset) : null;
    if (start === null) {
      engine.pause();
      return;
    }
    const found = await engine.search(start, () => differs(weigh() ?? { mean: 0, most: 0 }));
    if (engine.state().searched === null)
      setTold(found === null ? t('noDifference') : t('found', { frame: found }));
  };
  useCommands([
    { id: 'compare-first', keys: 'd', label: t('first'), group: t('title'), run: search },
  ]);
  return (
    <section aria-label={t('verdict')} className="flex flex-col gap-4">
      <Digests sides={sides} />
      <div>
        <h2 className="mb-2 border-b pb-1 font-medium text-ink-soft text-sm">{t('here')}</h2>
        <dl className="grid grid-cols-2 gap-x-4 font-mono text-sm">
          <dt className="text-ink-soft">{t('mean')}</dt>
          <dd className="text-right">{here ? format.number(here.mean, 2) : '—'}</dd>
          <dt className="text-ink-soft">{t('most')}</dt>
          <dd className="text-right">{here ? format.number(here.most) : '—'}</dd>
        </dl>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button keys="d" onClick={() => void search()}>
            {state.searched === null ? <Search aria-hidden /> : <X aria-hidden />}
            {state.searched === null
              ? t('first')
              : t('searching', { done: format.percent(state.searched) })}
          </Button>
          <p role="status" className="text-ink-soft">
            {told}
          </p>
        </div>
      </div>
    </section>
  );
}

/** Where to begin: digests that are known say how far the two are surely the same. */
function startOf([a, b]: readonly [Side, Side], offset: number): number {
  const [one, other] = [a.render, b.render];
  if (!one || !other || offset !== 0 || one.fps !== other.fps) return 0;
  return firstOther(one.frame_digests, other.frame_digests, one.fps)?.after ?? 0;
}

function Digests({ sides: [a, b] }: { readonly sides: readonly [Side, Side] }) {
  const { t } = useTranslation('compare');
  return (
    <div>
      <h2 className="mb-2 border-b pb-1 font-medium text-ink-soft text-sm">{t('digests')}</h2>
      {a.render && b.render ? (
        <ul className="flex flex-col">
          {PARTS.map((part) => {
            const [one, other] = [a.render?.[part] ?? '', b.render?.[part] ?? ''];
            const same = one === other;
            return (
              <li key={part} className="grid min-h-7 grid-cols-[1fr_auto] items-center gap-x-3">
                <span className={`flex items-center gap-2 ${same ? 'text-done' : 'text-ink-soft'}`}>
                  {same ? (
                    <CircleCheck aria-hidden className="size-4" />
                  ) : (
                    <TriangleAlert aria-hidden className="size-4" />
                  )}
                  {t(same ? 'same' : 'other', { part: t(`part.${part}`) })}
                </span>
                {same ? <Digest value={one} /> : null}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="text-ink-soft">{t('noDigests')}</p>
      )}
    </div>
  );
}
