import { useSyncExternalStore } from 'react';

let ahead = 0;
const tick = 20_000;

/** The server's clock decides what "2 h ago" means; the demo's clock may even run ahead of this machine's. */
export function setServerNow(instant: string): void {
  ahead = Date.parse(instant) - Date.now();
}

export function serverNow(): number {
  return Date.now() + ahead;
}

let shown = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    shown = serverNow();
    listeners.forEach(tell => tell());
  }, tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Now, as the server sees it, renewed every few seconds: one timer for all relative times on the page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => {
    const now = serverNow();
    if (Math.abs(now - shown) > tick) shown = now;
    return shown;
  });
}
