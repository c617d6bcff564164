import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import type { Evidence, SuggestionText } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { suggestionTextQuery } from '../api/queries.ts';
import { judgeWords, speakerWords } from '../format/evidence.ts';
import { Quote } from './EvidenceLine.tsx';
import styles from './quotedText.module.css';

interface QuotedTextProps { suggestionId: string; quote: NonNullable<Evidence['quote']>; record?: string }

/** The words that prove it, in the text they were written in. */
export function QuotedText({ suggestionId, quote, record }: QuotedTextProps) {
  const text = useQuery(suggestionTextQuery(suggestionId, record));
  if (text.data) return <Marked text={text.data} origin={[speakerWords(quote.speaker), judgeWords(quote)].filter(Boolean).join(' · ')} />;
  if (text.isPending) return <div className={styles.text} aria-busy aria-label="Loading the text">{[96, 88, 100, 92, 60].map(width => <Skeleton key={width} h={12} my={5} w={`${width}%`} />)}</div>;
  const gone = Problem.of(text.error).status === 404;
  return (
    <div>
      <Quote quote={quote} />
      <Text fz="sm" c="dimmed" mt={6}>
        {gone ? 'The text is no longer there' : 'The text around it could not be loaded'}
        {!gone && <Button variant="subtle" size="compact-xs" ml={8} onClick={() => void text.refetch()}>Try again</Button>}
      </Text>
    </div>
  );
}

function Marked({ text: { title, text, start, length }, origin }: { text: SuggestionText; origin: string }) {
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (box.current && mark.current) box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3;
  }, [text, start]);
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.text} role="region" aria-label={title || 'The whole text'} tabIndex={0}>
        {text.slice(0, start)}<mark ref={mark} className={styles.mark}>{text.slice(start, start + length)}</mark>{text.slice(start + length)}
      </div>
      {origin && <figcaption className={styles.speaker}>{origin}</figcaption>}
    </figure>
  );
}
