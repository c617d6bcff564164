import { useSessionStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import type { Transition, TransitionChange, TransitionMode } from '../api/contract.ts';
import { typedKey } from '../parts/typed.ts';
import { useSession } from '../shell/session.ts';
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

/** What was typed, over what was saved then. */
interface Typed { base: Transition; draft: Draft }

const draftOf = (transition: Transition): Draft => ({
  condition: transition.condition ?? '', prompt: transition.prompt ?? '', mode: transition.mode, heldForDays: transition.heldForDays, lookBackDays: 0, evidenceBy: transition.evidenceBy,
});

/** The drawer and the rule's page edit one draft, which outlives both and an expired session. */
export function useTransitionDraft(transition: Transition) {
  const { user } = useSession();
  const [kept, keep, forget] = useSessionStorage<Typed | null>({ key: typedKey(user.id, `transition.${transition.id}`), defaultValue: null, getInitialValueInEffect: false });
  // Who has typed nothing, or what is saved by now, has nothing to lose.
  const isSettled = kept !== null && transition.version > kept.base.version && (isSame(kept.draft, kept.base) || isSame(kept.draft, transition));
  useEffect(() => { if (isSettled) forget(); }, [isSettled, forget]);
  const { base, draft }: Typed = kept && !isSettled ? { base: kept.base, draft: { ...draftOf(kept.base), ...kept.draft } } : { base: transition, draft: draftOf(transition) };
  const check = useCheck(draft.condition);
  const change = (part: Partial<Draft>) => keep(current => ({ base: current?.base ?? base, draft: { ...(current?.draft ?? draft), ...part } }));

  const condition = draft.condition.trim();
  const prompt = draft.prompt.trim();
  // A change happens at once: only a state can hold for days.
  const heldForDays = check.checked?.kind === 'change' ? 0 : draft.heldForDays;
  const ruleChanged = condition !== (base.condition ?? '') || prompt !== (base.prompt ?? '') || heldForDays !== base.heldForDays;
  const changed = ruleChanged || draft.mode !== base.mode || draft.evidenceBy !== base.evidenceBy;
  const newer = changed && transition.version > base.version ? transition : undefined;
  const startsOver = draft.mode !== 'off' && (base.mode === 'off' || ruleChanged);
  const isContextual = base.type === 'contextual';
  const request = (seen: string | undefined): TransitionChange => ({
    condition: condition || null, mode: draft.mode, heldForDays, lookBackDays: startsOver ? draft.lookBackDays : 0,
    ...(isContextual && { prompt, evidenceBy: draft.evidenceBy }),
    ...(draft.mode === 'automatic' && { seen }),
  });
  return {
    base, draft, check, change, request, condition, prompt, heldForDays, changed, startsOver, isContextual, newer,
    /** Leaves what was typed for what is saved. */
    discard: forget,
    /** Goes on with what was typed, on top of what someone else saved. */
    keepMine: () => keep({ base: transition, draft }),
    /** It may book by itself already: no further look is needed. */
    isTrusted: base.mode === 'automatic' && condition === (base.condition ?? ''),
    readsTexts: isContextual && prompt !== '',
    hasSomething: condition !== '' || (isContextual && prompt !== ''),
    /** False while the builder has a hole. */
    isFilled: !draft.built || draft.built.tree.parts.length === 0 || ruleOf(draft.built.tree) !== null,
  };
}

/** Whether a draft would change nothing of a transition. */
function isSame(draft: Draft, transition: Transition): boolean {
  const saved = draftOf(transition);
  return draft.condition.trim() === saved.condition && draft.prompt.trim() === saved.prompt
    && draft.mode === saved.mode && draft.heldForDays === saved.heldForDays && draft.evidenceBy === saved.evidenceBy;
}
