import { Accordion } from '@hubspot/ui-extensions';
import type { Area } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from '../cardContext.ts';
import type { Words } from '../words.ts';
import { AskedRows, DriverRows } from './DriverRows.tsx';

/** An area, folded: its title tells how far it is, and nothing more is drawn or asked for until it is opened. */
export function AreaAccordion({ area }: { area: Area }) {
  const { words } = useCardContext();
  const [open, setOpen] = useState(false);
  return (
    <Accordion title={titleOf(area, words)} size="xs" open={open} onClick={() => setOpen(!open)}>
      {open && (area.rows ? <DriverRows drivers={area.rows} /> : <AskedRows which={{ area: area.id }} what={area.name} />)}
    </Accordion>
  );
}

function titleOf({ name, drivers, won, pitched }: Area, words: Words): string {
  const counts = [won > 0 && `${words.count(won)} won`, pitched > 0 && `${words.count(pitched)} pitched`].filter(Boolean);
  return [name, ...(counts.length > 0 ? counts : [words.counted(drivers, 'driver')])].join(' · ');
}
