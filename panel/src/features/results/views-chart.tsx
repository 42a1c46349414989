import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line, Point } from '@/features/results/chart-points';
import { useFormat } from '@/lib/format';
import { useDrawnTheme } from '@/lib/theme';

use([LineChart, ScatterChart, GridComponent, SVGRenderer]);

const COLOURS = ['--running', '--parked', '--done'];

/**
 * Views after 72 hours of each film, by platform. Growing values are hollow and joined to
 * nothing, holes are holes, names stand at their lines. The table below says the same.
 */
export function ViewsChart({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const theme = useDrawnTheme();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current, null, { renderer: 'svg' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours read here
  useEffect(() => {
    const name = (platform: string) => t(`platform.${platform}`);
    chart.current?.setOption(option(lines, name, format), { notMerge: true });
  }, [lines, t, format, theme]);

  return <div ref={place} role="img" aria-label={t('chart.label')} className="h-64 w-full" />;
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function option(
  lines: readonly Line[],
  name: (platform: string) => string,
  format: ReturnType<typeof useFormat>,
) {
  const faint = colour('--ink-faint');
  const text = { color: faint, fontFamily: 'Geist Mono Variable', fontSize: 12 };
  return {
    animation: false,
    grid: { left: 56, right: 84, top: 16, bottom: 28 },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: colour('--line-strong') } },
      axisTick: { show: false },
      axisLabel: {
        ...text,
        hideOverlap: true,
        formatter: (at: number) => format.date(at).replace(/[\s,]+\d{4}.*$/, ''),
      },
      splitNumber: 6,
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...text, formatter: (views: number) => format.number(views) },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: lines.flatMap((line, index) =>
      series(line, name(line.platform), colour(COLOURS[index % COLOURS.length] ?? '--ink')),
    ),
  };
}

function series(line: Line, name: string, shade: string) {
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
      itemStyle: { color: colour('--panel'), borderColor: shade, borderWidth: 2 },
    },
  ];
}
