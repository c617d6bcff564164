import { useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { DriverRow, HistoryLine, Suggestion, WinRequest } from '../api/contract.ts';
import { serverNow } from '../format/clock.ts';
import { points } from '../format/words.ts';
import { tellDone } from '../shell/notices.tsx';
import { settled, type Settlement, unsettled, unwon, won } from './paint.ts';
import { useAct } from './useAct.ts';

interface SettleInput { suggestion: Suggestion; settlement: Settlement; refused?: () => void }

export const settledWords = ({ driver }: Suggestion, settlement: Settlement): string => {
  switch (settlement.kind) {
    case 'confirm': return `${driver.name} confirmed, ${points(driver.points)} earned`;
    case 'incorrect': return `${driver.name} marked incorrect`;
    case 'snooze': return `${driver.name} snoozed for ${settlement.days} days`;
  }
};

/** Everything a person can do on an account's page, and how to take the last of it back. */
export function useAccountActs(accountId: string) {
  const [undoLast, setUndoLast] = useState<() => void>();
  const offerUndo = (message: string, undo: () => void) => {
    const once = () => {
      setUndoLast(undefined);
      undo();
    };
    setUndoLast(() => once);
    tellDone(message, once);
  };

  const unsettle = useAct(accountId, {
    send: (suggestion: Suggestion, key) => read(api.POST('/api/v1/suggestions/{id}/undo', { params: { path: { id: suggestion.id } }, headers: acting(key) })),
    paint: unsettled,
    done: (_, { driver }) => tellDone(`${driver.name} is waiting again`),
  });

  const settle = useAct(accountId, {
    send: ({ suggestion, settlement }: SettleInput, key) => sendSettlement(suggestion.id, settlement, key),
    paint: (account, { suggestion, settlement }) => settled(account, suggestion, settlement),
    done: (result, { suggestion, settlement }) =>
      offerUndo(settledWords(suggestion, settlement), () => unsettle({ ...suggestion, status: result.suggestion.status })),
    refused: ({ refused }) => refused?.(),
  });

  const undoWin = useAct(accountId, {
    send: (driver: DriverRow, key) => undoImpact(driver.impactId ?? '', key),
    paint: unwon,
    done: (_, { name }) => tellDone(`${name} is no longer won`),
  });

  const win = useAct(accountId, {
    send: ({ driver, details }: { driver: DriverRow; details: WinRequest }, key) =>
      read(api.POST('/api/v1/accounts/{accountId}/drivers/{driverId}/win', { params: { path: { accountId, driverId: driver.id } }, body: details, headers: acting(key) })),
    paint: (account, { driver, details }) => won(account, driver.id, details.occurredAt ?? new Date(serverNow()).toISOString()),
    done: ({ impactId }, { driver }) =>
      offerUndo(`${driver.name} won, ${points(driver.points)} earned`, () => undoWin({ ...driver, status: 'won', impactId })),
  });

  const undoLine = useAct(accountId, {
    send: async (line: HistoryLine, key): Promise<unknown> => {
      if (!line.suggestionId) return undoImpact(line.impactId ?? '', key);
      return read(api.POST('/api/v1/suggestions/{id}/undo', { params: { path: { id: line.suggestionId } }, headers: acting(key) }));
    },
    paint: (account, line) => ({ ...account, history: account.history.map(one => (one.id === line.id ? { ...one, canUndo: false } : one)) }),
    done: (_, { driver }) => tellDone(`${driver} undone`),
  });

  return { settle, win, undoWin, undoLine, undoLast };
}

export type AccountActs = ReturnType<typeof useAccountActs>;

const undoImpact = (id: string, key: string) =>
  read(api.POST('/api/v1/impacts/{id}/undo', { params: { path: { id } }, headers: acting(key) }));

function sendSettlement(id: string, settlement: Settlement, key: string) {
  const params = { path: { id } };
  const headers = acting(key);
  switch (settlement.kind) {
    case 'confirm': return read(api.POST('/api/v1/suggestions/{id}/confirm', { params, headers }));
    case 'incorrect': return read(api.POST('/api/v1/suggestions/{id}/incorrect', { params, body: { reason: settlement.reason ?? null }, headers }));
    case 'snooze': return read(api.POST('/api/v1/suggestions/{id}/snooze', { params, body: { days: settlement.days }, headers }));
  }
}
