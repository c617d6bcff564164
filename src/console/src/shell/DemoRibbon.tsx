import { useSession } from './session.ts';
import styles from './Frame.module.css';

export function DemoRibbon() {
  const { demo } = useSession();
  if (!demo) return null;
  return (
    <aside className={styles.ribbon} aria-label="Demo">
      <span>Demo with a simulated HubSpot</span>
      <a href={demo.simulatorUrl} target="_blank" rel="noreferrer">Open the simulator ↗</a>
    </aside>
  );
}
