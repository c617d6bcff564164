const word = /^(?:"[^"]*"|'[^']*'|[\w.]+)/;

/** Puts `name` in place of the word that starts at `column` (counted from 1), or inserts it where no word does. */
export function replaceAt(text: string, column: number, name: string): string {
  const { before, word: replaced, after } = marked(text, column);
  return before + name + (word.test(replaced) ? '' : replaced) + after;
}

/** The text in three parts: what stands at the column, and what before and after it. */
export function marked(text: string, column: number): { before: string; word: string; after: string } {
  // A column counts code points, of which JavaScript takes some for two characters.
  const start = [...text].slice(0, column - 1).join('').length;
  const found = word.exec(text.slice(start))?.[0] ?? text.slice(start, start + 1);
  return { before: text.slice(0, start), word: found, after: text.slice(start + found.length) };
}
