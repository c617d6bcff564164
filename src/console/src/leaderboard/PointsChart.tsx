import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import type { Leaderboard } from '../api/contract.ts';
import { calendarDay, count } from '../format/words.ts';
import { chartPoints, evenTicks } from './pace.ts';

/** The only part that needs the chart library, hence loaded on its own. */
export default function PointsChart({ board }: { board: Leaderboard }) {
  const { cycle, totals, series } = board;
  const target = cycle.targetPoints;
  const days = chartPoints(cycle, series);
  const words = `${count(totals.points)} points so far${target ? `, the target line ends at ${count(target)}` : ''}.`;
  return (
    <div role="img" aria-label={`Points over time in ${cycle.name}: ${words}`}>
      <CompositeChart
        h={220}
        data={days}
        dataKey="date"
        maxBarWidth={30}
        series={[
          { name: 'points', label: 'Points', color: 'indigo.6', type: 'area' },
          ...(target ? [{ name: 'target', label: 'Target line', color: 'gray.5', type: 'line' as const, strokeDasharray: '4 4' }] : []),
        ]}
        curveType="linear"
        withDots={false}
        withLegend={target !== null}
        legendProps={{ verticalAlign: 'top', align: 'right', height: 28 }}
        gridAxis="x"
        tickLine="none"
        xAxisProps={{ tickFormatter: (date: string) => calendarDay(date), ticks: evenTicks(days), interval: 'preserveStart' }}
        yAxisProps={{ width: 44 }}
        valueFormatter={count}
        tooltipProps={{ labelFormatter: label => (label ? calendarDay(String(label), true) : '') }}
      />
    </div>
  );
}
