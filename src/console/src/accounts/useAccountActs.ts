import { useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { DriverRow, HistoryLine, Suggestion, WinRequest } from '../api/contract.ts';
import { serverNow } from '../format/clock.ts';
import { points, statusWords } from '../format/words.ts';
import { tellDone } from '../shell/notices.tsx';
import { sendSettlement, sendUndo, settledWords, type Settlement } from '../suggestions/settle.ts';
import { type FurtherStep, settled, stepped, unsettled, unstepped, won } from './paint.ts';
import type { StepDetails } from './StepDialog.tsx';
import { useAct } from './useAct.ts';

interface SettleInput { suggestion: Suggestion; settlement: Settlement; refused?: () => void }

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
    send: (suggestion: Suggestion, key) => sendUndo(suggestion.id, key),
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

  const undoStep = useAct(accountId, {
    send: ({ driver }: { driver: DriverRow; before?: DriverRow }, key) => undoImpact(driver.impactId ?? '', key),
    paint: (account, { driver, before }) => unstepped(account, driver, before),
    done: (_, { driver: { name, status } }) => tellDone(`${name} is no longer ${statusWords[status].toLowerCase()}`),
  });

  const step = useAct(accountId, {
    send: ({ driver, status, details }: { driver: DriverRow; status: FurtherStep; details: StepDetails }, key) =>
      read(api.POST('/api/v1/accounts/{accountId}/drivers/{driverId}/status', {
        params: { path: { accountId, driverId: driver.id } }, body: { status, version: driver.version, ...details }, headers: acting(key),
      })),
    paint: (account, { driver, status }) => stepped(account, driver, status, new Date(serverNow()).toISOString()),
    done: ({ impactId }, { driver, status }) =>
      offerUndo(`${driver.name} ${statusWords[status].toLowerCase()}`, () => undoStep({ driver: { ...driver, status, impactId }, before: driver })),
  });

  const win = useAct(accountId, {
    send: ({ driver, details }: { driver: DriverRow; details: WinRequest }, key) =>
      read(api.POST('/api/v1/accounts/{accountId}/drivers/{driverId}/win', { params: { path: { accountId, driverId: driver.id } }, body: details, headers: acting(key) })),
    paint: (account, { driver, details }) => won(account, driver.id, details.occurredAt ?? new Date(serverNow()).toISOString()),
    done: ({ impactId }, { driver }) =>
      offerUndo(`${driver.name} won, ${points(driver.points)} earned`, () => undoStep({ driver: { ...driver, status: 'won', impactId }, before: driver })),
  });

  const undoLine = useAct(accountId, {
    send: async ({ line }: { line: HistoryLine; refused: () => void }, key): Promise<unknown> => {
      if (!line.suggestionId) return undoImpact(line.impactId ?? '', key);
      return sendUndo(line.suggestionId, key);
    },
    paint: account => account,
    done: (_, { line }) => tellDone(`${line.driver} undone`),
    refused: ({ refused }) => refused(),
  });

  return { settle, win, step, undoStep, undoLine, undoLast };
}

export type AccountActs = ReturnType<typeof useAccountActs>;

const undoImpact = (id: string, key: string) =>
  read(api.POST('/api/v1/impacts/{id}/undo', { params: { path: { id } }, headers: acting(key) }));
