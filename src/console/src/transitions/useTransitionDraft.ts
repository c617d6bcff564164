import { useState } from 'react';
import type { Transition, TransitionChange, TransitionMode } from '../api/contract.ts';
import { ruleOf } from './builder/draft.ts';
import type { Built } from './builder/RuleBuilder.tsx';
import { useCheck } from './useCheck.ts';

/** What is edited of a transition. What was typed stays until it is saved, even when someone else saves first. */
export interface Draft {
  condition: string;
  prompt: string;
  mode: TransitionMode;
  heldForDays: number;
  lookBackDays: number;
  evidenceBy: Transition['evidenceBy'];
  built?: Built;
}

const draftOf = (transition: Transition): Draft => ({
  condition: transition.condition ?? '', prompt: transition.prompt ?? '', mode: transition.mode, heldForDays: transition.heldForDays, lookBackDays: 0, evidenceBy: transition.evidenceBy,
});

export function useTransitionDraft(transition: Transition) {
  const [base, setBase] = useState(transition);
  const [draft, setDraft] = useState(() => draftOf(transition));
  const check = useCheck(draft.condition);
  const change = (part: Partial<Draft>) => setDraft(current => ({ ...current, ...part }));
  const startFrom = (newer: Transition) => {
    setBase(newer);
    setDraft(draftOf(newer));
  };

  const condition = draft.condition.trim();
  const prompt = draft.prompt.trim();
  // A change happens at once: only a state can hold for days.
  const heldForDays = check.checked?.kind === 'change' ? 0 : draft.heldForDays;
  const ruleChanged = condition !== (base.condition ?? '') || prompt !== (base.prompt ?? '') || heldForDays !== base.heldForDays;
  const changed = ruleChanged || draft.mode !== base.mode || draft.evidenceBy !== base.evidenceBy;
  const newer = transition.version > base.version ? transition : undefined;
  // Who has typed nothing has nothing to lose.
  if (newer && !changed) startFrom(newer);
  const startsOver = draft.mode !== 'off' && (base.mode === 'off' || ruleChanged);
  const isContextual = base.type === 'contextual';
  const request = (seen: string | undefined): TransitionChange => ({
    condition: condition || null, mode: draft.mode, heldForDays, lookBackDays: startsOver ? draft.lookBackDays : 0,
    ...(isContextual && { prompt, evidenceBy: draft.evidenceBy }),
    ...(draft.mode === 'automatic' && { seen }),
  });
  return {
    base, draft, check, change, startFrom, request, condition, prompt, heldForDays, changed, startsOver, isContextual,
    newer: changed ? newer : undefined,
    /** Goes on with what was typed, on top of what someone else saved. */
    keepMine: () => setBase(transition),
    /** It may book by itself already: no further look is needed. */
    isTrusted: base.mode === 'automatic' && condition === (base.condition ?? ''),
    readsTexts: isContextual && prompt !== '',
    hasSomething: condition !== '' || (isContextual && prompt !== ''),
    /** False while the builder has a hole. */
    isFilled: !draft.built || draft.built.tree.parts.length === 0 || ruleOf(draft.built.tree) !== null,
  };
}
