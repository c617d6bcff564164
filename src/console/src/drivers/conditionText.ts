const around = 28;
const word = /^(?:"[^"]*"|'[^']*'|[\w.]+)/;

const wordAt = (text: string, column: number): string => word.exec(text.slice(column - 1))?.[0] ?? '';

/** Puts `name` in place of the word that starts at `column` (counted from 1), or inserts it where no word does. */
export function replaceAt(text: string, column: number, name: string): string {
  const start = column - 1;
  return text.slice(0, start) + name + text.slice(start + wordAt(text, column).length);
}

/** The word at `column` with a little of the text on both sides. */
export function excerpt(text: string, column: number): { before: string; marked: string; after: string } {
  const start = column - 1;
  const marked = wordAt(text, column) || text.slice(start, start + 1);
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(start + marked.length, start + marked.length + around);
  return {
    before: start > around ? `…${before}` : before,
    marked,
    after: start + marked.length + around < text.length ? `${after}…` : after,
  };
}
