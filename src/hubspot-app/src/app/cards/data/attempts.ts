import type { Driver, Problem, Suggestion, Write } from '@impactpilot/backend';

/** One press of a button. Trying again sends the same one, so nothing is done twice. */
export interface Attempt {
  write: Write;
  requestId: string;
  state: 'sending' | 'done' | 'refused';
  problem: Problem | null;
}

/** By what they are about. */
export type Attempts = Readonly<Record<string, Attempt | undefined>>;

const outcomes = { confirm: 'confirmed', incorrect: 'ignored', snooze: 'snoozed', undo: 'pending' } as const;

/** The suggestion as it will stand, as soon as the button is pressed. */
export function expectedTile(tile: Suggestion, attempt: Attempt | undefined): Suggestion {
  if (attempt?.state !== 'sending' || !(attempt.write.kind in outcomes)) return tile;
  return { ...tile, status: outcomes[attempt.write.kind as keyof typeof outcomes], snoozedUntil: null, settledBy: null };
}

/** The driver as it will stand; it holds until the server has told the driver's next version. What an undo leads back to, only the server knows. */
export function expectedDriver(driver: Driver, attempt: Attempt | undefined): Driver {
  if (!attempt || attempt.state === 'refused' || attempt.write.kind !== 'status' || attempt.write.version !== driver.version) return driver;
  const { status, note } = attempt.write;
  return status === 'none' ? driver : { ...driver, status, note: note ?? null, statusAt: null, by: null, canUndo: true };
}
