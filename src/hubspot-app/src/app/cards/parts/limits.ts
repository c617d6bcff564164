/** How much the server takes, in characters. */
export const limits = { note: 2_000, incorrect: 500, lost: 200 } as const;

/** What of the text is sent; null where that is too much. */
export function sendable(text: string, limit: number): string | null {
  const said = text.trim();
  return said.length <= limit ? said : null;
}
