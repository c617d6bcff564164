import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RowWindow } from './RowWindow.tsx';

const rows = Array.from({ length: 5_000 }, (_, index) => index);
const watched = new Map<Element, IntersectionObserverCallback>();

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', class {
    constructor(private readonly seen: IntersectionObserverCallback) {}
    observe(element: Element) { watched.set(element, this.seen); }
    disconnect() {}
  });
});
afterEach(() => {
  watched.clear();
  vi.unstubAllGlobals();
});

/** The screen shows these lists, as a browser would say it. */
function scrollTo(first: number, last: number) {
  act(() => {
    for (const [index, [element, seen]] of [...watched].entries()) {
      const entry = { isIntersecting: index >= first && index <= last, boundingClientRect: { height: 1_180 } };
      seen([entry as unknown as IntersectionObserverEntry], {} as IntersectionObserver);
      expect(element.tagName).toBe('UL');
    }
  });
}

const open = (kept?: number) => render(<RowWindow rows={rows} before={0} kept={kept} choosing={false}>{row => <li key={row}>{row}</li>}</RowWindow>);
const drawn = (container: HTMLElement) => [...container.querySelectorAll('li')].map(row => Number(row.textContent));

test('of 5,000 rows never more than a hundred are in the page, wherever one scrolls', () => {
  const { container } = open(0);
  expect(drawn(container).length).toBeLessThanOrEqual(100);
  for (const at of [0, 10, 120, 247]) {
    scrollTo(at, at + 2);
    expect(drawn(container)).toContain(at * 20 + 59 < 5_000 ? at * 20 + 59 : 4_999);
    expect(drawn(container).length).toBeLessThanOrEqual(100);
  }
  expect(container.querySelectorAll('ul')).toHaveLength(250);
});

test('the row that has the focus stays in the page when it is scrolled away', () => {
  const { container } = open(2_345);
  scrollTo(0, 2);
  expect(drawn(container)).toContain(2_345);
  expect([...container.querySelectorAll<HTMLElement>('ul[aria-hidden]')].every(one => one.style.height === '1180px')).toBe(true);
});
