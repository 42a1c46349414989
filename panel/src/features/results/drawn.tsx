import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Format } from '@/lib/format';
import { useDrawnTheme } from '@/lib/theme';

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** Lines are told apart by colour and by the name at their end. */
export const COLOURS = ['--running', '--parked', '--done', '--accent-strong', '--refused'];

/** One chart in the colours of the theme. A table beside it says the same. */
export function Drawn(props: {
  readonly label: string;
  /** Made anew when it or the theme changes; colours are asked for by their role. */
  readonly option: (colour: (role: string) => string) => EChartsCoreOption;
  readonly className?: string;
}) {
  const theme = useDrawnTheme();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const { option } = props;

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
    chart.current?.setOption(option(colourOf), { notMerge: true });
  }, [option, theme]);

  return (
    <div
      ref={place}
      role="img"
      aria-label={props.label}
      className={props.className ?? 'h-64 w-full'}
    />
  );
}

function colourOf(role: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(role).trim();
}

type Colour = (role: string) => string;

export function textOf(colour: Colour) {
  return { color: colour('--ink-faint'), fontFamily: 'Geist Mono Variable', fontSize: 12 };
}

/** An axis of views: begins at zero, whole numbers. */
export function viewsAxis(colour: Colour, format: Format) {
  return {
    type: 'value',
    min: 0,
    axisLabel: { ...textOf(colour), formatter: (views: number) => format.number(views) },
    splitLine: { lineStyle: { color: colour('--line') } },
  };
}

/** An axis of days, without years. */
export function daysAxis(colour: Colour, format: Format) {
  return {
    type: 'time',
    axisLine: { lineStyle: { color: colour('--line-strong') } },
    axisTick: { show: false },
    axisLabel: {
      ...textOf(colour),
      hideOverlap: true,
      formatter: (at: number) => format.shortDay(at),
    },
    splitNumber: 6,
  };
}
