import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line, Point } from '@/features/results/chart-points';
import { COLOURS, Drawn, daysAxis, viewsAxis } from '@/features/results/drawn';
import { useFormat } from '@/lib/format';

/**
 * Views after 72 hours of each film, by platform. Growing values are hollow and joined to
 * nothing, holes are holes, names stand at their lines. The table below says the same.
 */
export function ViewsChart({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const option = useCallback(
    (colour: (role: string) => string) => ({
      animation: false,
      grid: { left: 56, right: 84, top: 16, bottom: 28 },
      xAxis: daysAxis(colour, format),
      yAxis: viewsAxis(colour, format),
      series: lines.flatMap((line, index) =>
        series(
          line,
          t(`platform.${line.platform}`),
          colour(COLOURS[index % COLOURS.length] ?? '--ink'),
          colour('--panel'),
        ),
      ),
    }),
    [lines, t, format],
  );
  return <Drawn label={t('chart.label')} option={option} />;
}

function series(line: Line, name: string, shade: string, ground: string) {
  const at = (point: Point) => [point.at, point.views];
  const grown = line.points.filter((each) => !each.immature);
  const growing = line.points.filter((each) => each.immature && each.views !== null);
  return [
    {
      type: 'line',
      name,
      data: grown.map(at),
      connectNulls: false,
      symbol: 'circle',
      symbolSize: 8,
      lineStyle: { color: shade, width: 2 },
      itemStyle: { color: shade },
      endLabel: { show: true, formatter: name, color: shade, fontFamily: 'Geist Variable' },
    },
    {
      type: 'scatter',
      data: growing.map(at),
      symbolSize: 9,
      itemStyle: { color: ground, borderColor: shade, borderWidth: 2 },
    },
  ];
}
