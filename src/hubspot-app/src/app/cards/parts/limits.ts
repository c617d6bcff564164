/** How much the server takes, in characters. */
export const limits = { note: 2_000, incorrect: 500, lost: 200 } as const;

/** A column that fits into the sidebar; a tab has room for several. */
export const narrow = 240;

/** What of the text is sent; null where that is too much. */
export function sendable(text: string, limit: number): string | null {
  const said = text.trim();
  return said.length <= limit ? said : null;
}
