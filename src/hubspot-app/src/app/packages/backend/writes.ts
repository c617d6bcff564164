import type { Sent } from './contract.ts';
import { company, pathOf } from './routes.ts';

const suggestion = `${company}/suggestions/{id}` as const;
const status = `${company}/drivers/{driverId}/status` as const;

/** What a person can do on the card. Each of them is about one thing, and answered with the whole card as it stands then. */
export type Write =
  | { kind: 'confirm'; suggestion: string } & Sent<`${typeof suggestion}/confirm`>
  | { kind: 'incorrect'; suggestion: string } & Sent<`${typeof suggestion}/incorrect`>
  | { kind: 'snooze'; suggestion: string } & Sent<`${typeof suggestion}/snooze`>
  | { kind: 'undo'; suggestion: string }
  | { kind: 'status'; driver: string } & Sent<typeof status>
  | { kind: 'undoWin'; impact: string };

/** Where it is sent, and what with. */
export function sendingOf(write: Write, hubSpotId: string): { path: string; body: Record<string, unknown> } {
  switch (write.kind) {
    case 'status': {
      const { kind: _, driver, ...body } = write;
      return { path: pathOf(status, hubSpotId, driver), body };
    }
    case 'undoWin':
      return { path: pathOf(`${company}/history/{impactId}/undo`, hubSpotId, write.impact), body: {} };
    default: {
      const { kind, suggestion: id, ...body } = write;
      return { path: pathOf(`${suggestion}/${kind}`, hubSpotId, id), body };
    }
  }
}

/** What a write is about; two at once about the same thing make no sense. */
export function aimOf(write: Write): string {
  switch (write.kind) {
    case 'status': return write.driver;
    case 'undoWin': return write.impact;
    default: return write.suggestion;
  }
}
