import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { evenScale, logScale, spread } from '@/features/results/dots';
import type { Finding } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

const WIDTH = 420;
const LEFT = 8;
const ROW = 34;
const AXIS = 20;
const DOT = 3;
const TALL = 110;
const LABELS = 48;
const RIGHT = 8;
const ROOM = 8;

/** Films with a feature above those without it; the bar is the median within its interval. */
export function SidesPlot(props: { readonly finding: Finding; readonly label: string }) {
  const { dots, sides } = props.finding;
  const format = useFormat();
  const scale = useMemo(
    () =>
      logScale(
        dots.map((each) => each.result),
        WIDTH - 2 * LEFT,
      ),
    [dots],
  );
  const rows = [
    { key: 'having', value: 1, side: sides?.having },
    { key: 'lacking', value: 0, side: sides?.lacking },
  ] as const;
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${WIDTH} ${2 * ROW + AXIS}`}
      className="w-full max-w-[420px]"
    >
      <Ticks ticks={scale.ticks} place={scale.place} tall={2 * ROW} />
      {rows.map(({ key, value, side }, row) => {
        const places = dots
          .filter((each) => each.value === value)
          .map((each) => LEFT + scale.place(each.result));
        const aside = spread(places, 2 * DOT, ROW / 2 - DOT);
        const middle = row * ROW + ROW / 2;
        return (
          <g key={key}>
            {places.map((place, index) => (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: dots have no names
                key={index}
                cx={place}
                cy={middle + (aside[index] ?? 0)}
                r={DOT}
                className={value === 1 ? 'fill-running/70' : 'fill-ink-faint/70'}
              />
            ))}
            {side && side.low !== null && side.high !== null ? (
              <g className="stroke-ink" strokeWidth={2}>
                <title>{format.number(side.median)}</title>
                <line
                  x1={LEFT + scale.place(side.low)}
                  x2={LEFT + scale.place(side.high)}
                  y1={middle}
                  y2={middle}
                />
                <line
                  x1={LEFT + scale.place(side.median)}
                  x2={LEFT + scale.place(side.median)}
                  y1={middle - 9}
                  y2={middle + 9}
                  strokeWidth={3}
                />
              </g>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** A measured feature: its value across, views upwards. */
export function ValuePlot(props: { readonly finding: Finding; readonly label: string }) {
  const { dots, key } = props.finding;
  const format = useFormat();
  const ends = useEnds(key);
  const [across, up] = useMemo(
    () => [
      evenScale(
        dots.map((each) => each.value),
        WIDTH - 2 * RIGHT - LABELS,
      ),
      logScale(
        dots.map((each) => each.result),
        TALL - 2 * ROOM,
      ),
    ],
    [dots],
  );
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${WIDTH} ${TALL + AXIS}`}
      className="w-full max-w-[420px]"
    >
      {up.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={LABELS}
            x2={WIDTH}
            y1={TALL - ROOM - up.place(tick)}
            y2={TALL - ROOM - up.place(tick)}
            className="stroke-line"
          />
          <text
            x={LABELS - 4}
            y={TALL - ROOM - up.place(tick) + 3}
            textAnchor="end"
            className="fill-ink-faint font-mono text-[10px]"
          >
            {format.number(tick)}
          </text>
        </g>
      ))}
      {dots.map((each, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no names
          key={index}
          cx={LABELS + RIGHT + across.place(each.value)}
          cy={TALL - ROOM - up.place(each.result)}
          r={DOT}
          className="fill-running/70"
        />
      ))}
      {across.ticks.map((tick, index) => (
        <text
          key={index === 0 ? 'least' : 'most'}
          x={LABELS + RIGHT + across.place(tick)}
          y={TALL + 10}
          textAnchor={index === 0 ? 'start' : 'end'}
          className="fill-ink-faint font-mono text-[10px]"
        >
          {ends(tick, index)}
        </text>
      ))}
    </svg>
  );
}

/** What stands at the ends of a measured feature: a number, a weekday, or older and newer. */
function useEnds(key: string): (value: number, index: number) => string {
  const { t, i18n } = useTranslation('results');
  const format = useFormat();
  if (key === 'age') return (_, index) => t(index === 0 ? 'features.newest' : 'features.oldest');
  if (key === 'weekday') {
    const locale = i18n.resolvedLanguage === 'pl' ? 'pl-PL' : 'en-GB';
    const short = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
    return (value) => short.format(Date.UTC(2026, 10, 1 + value)); // 2 November is a Monday
  }
  return (value) => format.number(value, Number.isInteger(value) ? 0 : 1);
}

function Ticks(props: {
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
  readonly tall: number;
}) {
  const format = useFormat();
  const last = props.ticks.length - 1;
  return props.ticks.map((tick, index) => (
    <g key={tick}>
      <line
        x1={LEFT + props.place(tick)}
        x2={LEFT + props.place(tick)}
        y1={0}
        y2={props.tall}
        className="stroke-line"
      />
      <text
        x={LEFT + props.place(tick)}
        y={props.tall + 14}
        textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
        className="fill-ink-faint font-mono text-[10px]"
      >
        {format.number(tick)}
      </text>
    </g>
  ));
}
