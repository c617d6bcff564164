import '@mantine/charts/styles.css';
import { ScatterChart } from '@mantine/charts';
import { Paper } from '@mantine/core';
import { count, points as pointWords } from '../format/words.ts';
import type { Dot, PointsSpread } from './spread.ts';

interface SpreadChartProps { dots: Dot[]; spread: PointsSpread; me: string }

/** Each person is a dot; the line is the median, the band the middle half. */
export default function SpreadChart({ dots, spread: { lowerQuartile, median, upperQuartile }, me }: SpreadChartProps) {
  const highest = Math.max(3, ...dots.map(dot => dot.above)) + 1;
  const place = ({ points, above }: Dot) => ({ points, above });
  return (
    <ScatterChart
      h={150}
      dataKey={{ x: 'points', y: 'above' }}
      data={[
        { name: 'Others', color: 'gray.5', data: dots.filter(dot => dot.user !== me).map(place) },
        { name: 'You', color: 'indigo.6', data: dots.filter(dot => dot.user === me).map(place) },
      ]}
      withYAxis={false}
      gridAxis="none"
      tickLine="none"
      xAxisProps={{ domain: [0, 'auto'], allowDecimals: false }}
      yAxisProps={{ domain: [-0.6, highest] }}
      valueFormatter={{ x: count }}
      scatterChartProps={{ margin: { top: 20, left: 12, right: 12 }, accessibilityLayer: false }}
      tooltipProps={{ position: { y: 40 }, content: ({ payload }) => <Names dots={dots} at={payload?.[0]?.payload as Partial<Dot> | undefined} /> }}
      referenceAreas={lowerQuartile !== null && upperQuartile !== null ? [{ x1: lowerQuartile, x2: upperQuartile, color: 'indigo.4', strokeOpacity: 0 }] : []}
      referenceLines={median !== null ? [{ x: median, label: `Median ${count(median)}`, color: 'gray.6', labelPosition: 'top' }] : []}
    />
  );
}

/** Who the dot is. */
function Names({ dots, at }: { dots: Dot[]; at: Partial<Dot> | undefined }) {
  const dot = dots.find(one => one.points === at?.points && one.above === at.above);
  return dot ? <Paper withBorder shadow="sm" px="xs" py={4} fz="sm"><strong>{dot.name}</strong> {pointWords(dot.points)}</Paper> : null;
}
