import { type ReactNode, useEffect, useRef, useState } from 'react';
import { count } from '../format/words.ts';
import styles from './inbox.module.css';

/** So many rows come and go together. */
const size = 20;
/** Shown before the browser says what is in sight: more than a screen. */
const atFirst = 60;
const rowHeight = 59;

interface RowWindowProps<T> {
  rows: T[];
  /** How many rows of other groups stand before these. */
  before: number;
  /** The row that has to be there wherever it is, so that it can have the focus. */
  kept: T | undefined;
  choosing: boolean;
  children: (row: T) => ReactNode;
}

/** Of thousands of rows only those near the screen are in the page; the others leave a gap of their height. */
export function RowWindow<T>({ rows, before, kept, choosing, children }: RowWindowProps<T>) {
  const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
  return parts.map((part, index) => (
    <Part key={index} rows={part} first={before + index * size} alone={parts.length === 1} isKept={kept !== undefined && part.includes(kept)} choosing={choosing}>{children}</Part>
  ));
}

interface PartProps<T> { rows: T[]; first: number; alone: boolean; isKept: boolean; choosing: boolean; children: (row: T) => ReactNode }

function Part<T>({ rows, first, alone, isKept, choosing, children }: PartProps<T>) {
  const [near, setNear] = useState(first < atFirst);
  const [height, setHeight] = useState(size * rowHeight);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      const seen = entries.at(-1)!;
      if (!seen.isIntersecting) setHeight(seen.boundingClientRect.height);
      setNear(seen.isIntersecting);
    }, { rootMargin: '600px 0px' });
    watch.observe(list.current!);
    return () => watch.disconnect();
  }, []);
  const shown = near || isKept;
  const name = alone ? undefined : `${count(first + 1)} to ${count(first + rows.length)}`;
  return (
    <ul ref={list} className={styles.rows} aria-label={name} aria-hidden={!shown || undefined} data-choosing={choosing || undefined} style={shown ? undefined : { height }}>
      {shown && rows.map(children)}
    </ul>
  );
}
