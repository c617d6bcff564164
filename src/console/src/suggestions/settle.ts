import { acting, api, read } from '../api/client.ts';
import type { ConfirmChanges, Suggestion } from '../api/contract.ts';
import { plural, points } from '../format/words.ts';

export type Settlement = { kind: 'confirm'; changed?: ChangedConfirm } | { kind: 'incorrect'; reason?: string } | { kind: 'snooze'; days: number };

/** A confirmation that says otherwise than what was detected, and the driver that it names, to tell its points. */
export interface ChangedConfirm { changes: ConfirmChanges; driver: { name: string; points: number } | undefined }

export const settledWords = ({ driver }: Pick<Suggestion, 'driver'>, settlement: Settlement): string => {
  switch (settlement.kind) {
    case 'confirm': {
      const other = settlement.changed?.driver;
      return other ? `${driver.name} confirmed as ${other.name}, ${points(other.points)} earned` : `${driver.name} confirmed, ${points(driver.points)} earned`;
    }
    case 'incorrect': return `${driver.name} marked incorrect`;
    case 'snooze': return `${driver.name} snoozed for ${plural(settlement.days, 'day')}`;
  }
};

export function sendSettlement(id: string, settlement: Settlement, key: string) {
  const params = { path: { id } };
  const headers = acting(key);
  switch (settlement.kind) {
    case 'confirm': return read(api.POST('/api/v1/suggestions/{id}/confirm', settlement.changed ? { params, headers, body: settlement.changed.changes } : { params, headers }));
    case 'incorrect': return read(api.POST('/api/v1/suggestions/{id}/incorrect', { params, body: { reason: settlement.reason ?? null }, headers }));
    case 'snooze': return read(api.POST('/api/v1/suggestions/{id}/snooze', { params, body: { days: settlement.days }, headers }));
  }
}

export const sendUndo = (id: string, key: string) =>
  read(api.POST('/api/v1/suggestions/{id}/undo', { params: { path: { id } }, headers: acting(key) }));
