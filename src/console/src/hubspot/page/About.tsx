import { useState } from 'react';
import { useIsCompact } from '../../parts/useIsCompact.ts';
import { PropertyRow } from './PropertyRow.tsx';
import { changeRecord } from './record.ts';
import type { Host } from './useHost.ts';
import styles from './page.module.css';

const first = 7;

/** The company's properties; on a small screen the first ones, so that the card is not far below. */
export function About({ host }: { host: Host }) {
  const compact = useIsCompact();
  const [all, setAll] = useState(false);
  const { id, properties } = host.record;
  const shown = compact && !all ? properties.slice(0, first) : properties;
  const save = (name: string) => async (value: string) => {
    await changeRecord(id, { [name]: value });
    await host.changed({ [name]: value });
    host.addAlert({ type: 'success', message: 'Saved. ImpactPilot hears of it in a moment.' });
  };
  return (
    <section className={styles.panel} aria-labelledby="about">
      <h2 id="about">About this company</h2>
      {shown.map(property => <PropertyRow key={property.name} property={property} onSave={save(property.name)} />)}
      {shown.length < properties.length && <button type="button" className={styles.quiet} onClick={() => setAll(true)}>View all {properties.length} properties</button>}
    </section>
  );
}
