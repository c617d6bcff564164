const words: Record<string, { label: string; about: string }> = {
  'cycle.started': { label: 'A cycle starts', about: 'With its dates and target' },
  'cycle.ended': { label: 'A cycle ends', about: 'With its summary and where you stood' },
  'suggestions.new': { label: 'New suggestions', about: 'At your accounts, at most once an hour' },
  'digest.weekly': { label: 'Your week', about: 'As the first working day of the week begins' },
  'automatic.withdrawn': { label: 'A driver no longer wins by itself', about: 'Because people marked too much of it incorrect' },
  'webhook.off': { label: 'A webhook is switched off', about: 'Because its server took nothing for days' },
};

/** A kind that is newer than these words is still told, by its name. */
export const kindWords = (kind: string) => words[kind] ?? { label: kind, about: '' };
