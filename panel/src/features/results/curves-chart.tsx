import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Curve, HOURS, type Span } from '@/features/results/curves-days';
import { COLOURS, Drawn, textOf, viewsAxis } from '@/features/results/drawn';
import { useFormat } from '@/lib/format';

type Colour = (role: string) => string;

/** Views of films since each became public, with its name at the end of its line. */
export function CurvesChart(props: {
  readonly curves: readonly Curve[];
  readonly span: Span;
  readonly label: string;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { curves, span } = props;
  const option = useCallback(
    (colour: Colour) => ({
      animation: false,
      grid: { left: 64, right: 150, top: 16, bottom: 28 },
      xAxis: {
        type: 'value',
        min: 0,
        max: HOURS[span],
        interval: span === 'hours' ? 12 : 96,
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...textOf(colour),
          formatter: (hours: number) =>
            span === 'hours'
              ? t('curves.hour', { hour: hours })
              : t('curves.day', { day: Math.round(hours / 24) }),
        },
      },
      yAxis: viewsAxis(colour, format),
      series: curves.flatMap((curve, index) =>
        series(curve, colour(COLOURS[index % COLOURS.length] ?? '--ink')),
      ),
    }),
    [curves, span, t, format],
  );
  return <Drawn label={props.label} option={option} className="h-80 w-full" />;
}

function series(curve: Curve, shade: string) {
  const last = curve.points.length - 1;
  return [
    ...curve.stretches.map((stretch) => ({
      type: 'line',
      data: stretch.map(({ hours, views }) => [hours, views]),
      symbol: 'none',
      lineStyle: { color: shade, width: 2 },
    })),
    {
      type: 'scatter',
      symbolSize: 7,
      itemStyle: { color: shade },
      data: curve.points.map(({ hours, views }, index) => ({
        value: [hours, views],
        label: {
          show: index === last,
          position: 'right',
          formatter: shortened(curve.title),
          color: shade,
          fontFamily: 'Geist Variable',
        },
      })),
    },
  ];
}

/** A name must fit beside its line. */
function shortened(title: string): string {
  return title.length > 20 ? `${title.slice(0, 19)}…` : title;
}
