import type { CardView } from '@impactpilot/backend';
import { createContext, useContext } from 'react';
import type { Card } from './data/useCard.ts';
import type { Words } from './words.ts';

export interface CardContext {
  card: Card;
  view: CardView;
  words: Words;
  origin: string;
  /** What is being written, by what it is about. */
  drafts: Map<string, string>;
}

export const CardContext = createContext<CardContext | null>(null);

/** What every part of the card shares. */
export function useCardContext(): CardContext {
  const context = useContext(CardContext);
  if (!context) throw new Error('A part of the card is used outside of it.');
  return context;
}
