const width = 84;
const height = 22;

/** Points per week as small bars; the words say the same to those who cannot see them. */
export function Sparkline({ values }: { values: number[] }) {
  if (values.length === 0) return null;
  const most = Math.max(1, ...values);
  const step = width / values.length;
  return (
    <svg width={width} height={height} role="img" aria-label={`Points by week: ${values.join(', ')}`} style={{ display: 'block' }}>
      {values.map((value, week) => {
        const tall = Math.max(1.5, (value / most) * height);
        return <rect key={week} x={week * step} y={height - tall} width={Math.max(2, step - 2.5)} height={tall} rx={1.5} fill={value > 0 ? 'var(--mantine-color-indigo-5)' : 'var(--mantine-color-default-border)'} />;
      })}
    </svg>
  );
}
