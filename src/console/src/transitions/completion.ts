import type { Spelling } from './builder/names.ts';

const most = 8;
const runs = [3, 2, 1].map(words => new RegExp(`[\\p{L}\\p{N}_.]+(?: [\\p{L}\\p{N}_]+){${words - 1}}$`, 'u'));

export interface Completion { start: number; choices: Spelling[] }

/** The names that may be meant by what stands before the caret: by label, internal name or mapped name. */
export function completionAt(text: string, caret: number, spellings: readonly Spelling[]): Completion | undefined {
  const before = text.slice(0, caret);
  const insideText = (before.match(/'/g)?.length ?? 0) % 2 === 1;
  if (insideText || /^[\p{L}\p{N}_]/u.test(text.slice(caret))) return undefined;
  for (const run of runs) {
    const typed = run.exec(before)?.[0];
    if (!typed || typed.length < 2) continue;
    const choices = matching(typed.toLowerCase(), spellings);
    if (choices.length > 0) return { start: caret - typed.length, choices };
  }
  return undefined;
}

function matching(typed: string, spellings: readonly Spelling[]): Spelling[] {
  if (spellings.some(({ text }) => text.toLowerCase() === typed)) return [];
  const several = typed.includes(' ');
  const ranked = spellings.flatMap((spelling) => {
    const rank = rankOf(typed, spelling, several);
    return rank === undefined ? [] : [{ spelling, rank }];
  });
  return ranked.sort((left, right) => left.rank - right.rank || left.spelling.text.length - right.spelling.text.length).slice(0, most).map(({ spelling }) => spelling);
}

/** Names that begin with what was typed come first, then words within, then anything within. */
function rankOf(typed: string, { text, label }: Spelling, several: boolean): number | undefined {
  const [name, words] = [text.toLowerCase(), label.toLowerCase()];
  const bare = name.slice(name.indexOf('.') + 1);
  if (words.startsWith(typed) || name.startsWith(typed) || bare.startsWith(typed)) return 0;
  if (several) return undefined;
  if (`${bare.replaceAll('_', ' ')} ${words}`.split(' ').some(word => word.startsWith(typed))) return 1;
  return typed.length > 2 && (words.includes(typed) || name.includes(typed)) ? 2 : undefined;
}
