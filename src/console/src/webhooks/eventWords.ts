const words: Record<string, string> = {
  'suggestion.created': 'Impact was detected', 'impact.won': 'Impact was won', 'impact.undone': 'A win was taken back',
  'points.corrected': 'Points were corrected', 'cycle.started': 'A cycle started', 'cycle.ended': 'A cycle ended', test: 'Test',
};

/** An event that is newer than these words is still told, by its name. */
export const eventWords = (name: string): string => words[name] ?? name;
