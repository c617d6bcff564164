import { useLayoutEffect, useRef, useState } from 'react';
import type { Spelling } from './builder/names.ts';
import styles from './transitions.module.css';

interface ListProps { id: string; text: string; start: number; choices: readonly Spelling[]; chosen: number; onTake: (choice: Spelling) => void }

/** The names below the word that they would replace. */
export function CompletionList({ id, text, start, choices, chosen, onTake }: ListProps) {
  const caret = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const [word, own] = [caret.current!, list.current!];
    setPlace({ left: Math.max(0, Math.min(word.offsetLeft, own.parentElement!.clientWidth - own.offsetWidth)), top: word.offsetTop + word.offsetHeight + 4 });
  }, [text, start]);
  return (
    <>
      <div className={styles.mirror} aria-hidden>{text.slice(0, start)}<span ref={caret}>{text.slice(start, start + 1)}</span></div>
      <div ref={list} id={id} role="listbox" aria-label="Names" className={styles.completion} style={place}>
        {choices.map((choice, index) => (
          <div key={choice.text} id={`${id}-${index}`} role="option" aria-selected={index === chosen} className={styles.choice}
            onMouseDown={(event) => { event.preventDefault(); onTake(choice); }}>
            <span>{choice.label}</span>
            <small>{choice.label === choice.text ? choice.note : `${choice.note} · ${choice.text}`}</small>
          </div>
        ))}
      </div>
    </>
  );
}
