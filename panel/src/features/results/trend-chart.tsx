import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawn, daysAxis, textOf, viewsAxis } from '@/features/results/drawn';
import type { Marked, Trend, TrendDay } from '@/features/results/trend-days';
import { useFormat } from '@/lib/format';

type Colour = (role: string) => string;

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** The rolling median with the band it lies in; too few films are points without a line. */
export function TrendChart(props: {
  readonly trend: Trend;
  readonly marks: readonly Marked[];
  readonly label: string;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { trend, marks } = props;
  const option = useCallback(
    (colour: Colour) => ({
      animation: false,
      grid: { left: 64, right: 84, top: 28, bottom: 28 },
      xAxis: daysAxis(colour, format),
      yAxis: viewsAxis(colour, format),
      series: [
        ...band(trend.days, colour),
        median(trend.days, colour, t('trend.median'), marked(marks, colour)),
        few(trend.days, colour),
      ],
    }),
    [trend, marks, t, format],
  );
  return <Drawn label={props.label} option={option} />;
}

/** Two stacked areas, the lower one unseen: the band from the low to the high end. */
function band(days: readonly TrendDay[], colour: Colour) {
  const usual = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 } };
  const wide = (day: TrendDay) =>
    day.low === null || day.high === null ? null : day.high - day.low;
  return [
    { ...usual, data: days.map((day) => [at(day.day), day.low]), silent: true },
    {
      ...usual,
      data: days.map((day) => [at(day.day), wide(day)]),
      areaStyle: { color: colour('--running'), opacity: 0.22 },
      silent: true,
    },
  ];
}

function median(days: readonly TrendDay[], colour: Colour, name: string, lines: object) {
  const shade = colour('--running');
  return {
    type: 'line',
    name,
    data: days.map((day) => [at(day.day), day.low === null ? null : day.median]),
    connectNulls: false,
    symbol: 'none',
    lineStyle: { color: shade, width: 2 },
    endLabel: { show: true, formatter: name, color: shade, fontFamily: 'Geist Variable' },
    markLine: lines,
  };
}

/** Results of days that have too few of them for an interval, hollow and joined to nothing. */
function few(days: readonly TrendDay[], colour: Colour) {
  return {
    type: 'scatter',
    data: days.flatMap((day) => day.raw.map((views) => [at(day.day), views])),
    symbolSize: 6,
    itemStyle: { color: colour('--panel'), borderColor: colour('--running'), borderWidth: 1.5 },
  };
}

function marked(marks: readonly Marked[], colour: Colour) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: colour('--accent-strong'), type: 'dashed', width: 1 },
    label: { ...textOf(colour), color: colour('--accent-strong'), position: 'end' },
    data: marks.map(({ day }, index) => ({
      xAxis: at(day),
      label: { formatter: String(index + 1) },
    })),
  };
}
