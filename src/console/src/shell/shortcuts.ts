import { useEffect } from 'react';

export interface Shortcut {
  /** One key as the browser names it ("j", "?", "Enter", " "), or two in a row ("g a"). */
  keys: string;
  label: string;
  run: () => void;
  /** Where it answers false the key does what it does without us. */
  when?: () => boolean;
  /** Whether holding the key down goes on; what changes data happens once per press. */
  repeats?: boolean;
}

interface ShortcutGroup { title: string; shortcuts: Shortcut[] }

const groups = new Set<ShortcutGroup>();
const pairWindow = 900;

export const everywhere = 'Everywhere';

/** The keys that work at this moment, the page's own first. */
export const activeShortcuts = (): ShortcutGroup[] =>
  [...groups].sort((a, b) => Number(a.title === everywhere) - Number(b.title === everywhere));

export function useShortcuts(title: string, shortcuts: Shortcut[]): void {
  useEffect(() => {
    const group = { title, shortcuts };
    groups.add(group);
    return () => void groups.delete(group);
  }, [title, shortcuts]);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export function useShortcutKeys(): void {
  useEffect(() => {
    let before = { key: '', at: 0 };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const pair = event.timeStamp - before.at < pairWindow ? `${before.key} ${event.key}` : '';
      before = { key: event.key, at: event.timeStamp };
      const all = activeShortcuts().flatMap(group => group.shortcuts).filter(shortcut => shortcut.when?.() ?? true);
      const match = all.find(shortcut => shortcut.keys === pair) ?? all.find(shortcut => shortcut.keys === event.key);
      if (!match) return;
      event.preventDefault();
      if (!event.repeat || match.repeats) match.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** j and k walk through the elements marked `data-stop` inside the page, by real focus, so Enter and the ring come free. */
export function moveFocus(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('main [data-stop]')];
  const at = stops.findIndex(stop => stop === document.activeElement || stop.contains(document.activeElement));
  const next = stops[at === -1 ? (step === 1 ? 0 : stops.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

export const movingKeys: Shortcut[] = [
  { keys: 'j', label: 'Next in the list', run: () => moveFocus(1), repeats: true },
  { keys: 'k', label: 'Previous in the list', run: () => moveFocus(-1), repeats: true },
];
