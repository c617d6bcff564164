import type { Evidence, SuggestionText } from '../../src/api/contract.ts';

interface Written { object: string; property: string; title: string; people: string[]; speaker: 'customer' | 'us'; before: string; quote: string; after: string }

/** What people wrote, by the driver that it speaks for. */
const written: Record<string, Written> = {
  'Adoption workshop': {
    object: 'meeting', property: 'hs_meeting_body', title: 'Adoption workshop, second session', people: ['Dana Petrov (team lead)'], speaker: 'us',
    before: 'Present: Dana, four people of the delivery team, Ana.\n\nWe went through the open points of the first session. ',
    quote: 'All four built their own board during the session and will run Monday’s planning on it.',
    after: '\n\nOpen: single sign-on for the two contractors. Dana asks for a short recording that she can show to the other teams.\n\nNext: look at the numbers together in three weeks.',
  },
  'New stakeholder': {
    object: 'email', property: 'hs_email_text', title: 'Re: Our new VP of operations', people: ['Noor Haddad (VP operations)', 'Dana Petrov'], speaker: 'customer',
    before: 'Hi Ana,\n\nthanks for the overview. Noor joined us at the beginning of the month and takes over the budget from Paul. ',
    quote: 'Noor will be the one who signs the renewal, and she would like to see where we stand.',
    after: '\n\nCould you make half an hour next week, Tuesday or Thursday afternoon?\n\nBest,\nDana',
  },
  'Success criteria documented': {
    object: 'note', property: 'hs_note_body', title: 'Kickoff notes', people: [], speaker: 'us',
    before: 'Goals, in their words: fewer late projects, and a forecast that finance believes. ',
    quote: 'Success for them is 20 % fewer overdue projects by the end of March, measured in their own report.',
    after: ' Baseline is 31 overdue of 140.',
  },
};

export function writtenEvidence(driver: string, at: string): Evidence | undefined {
  const found = written[driver];
  if (!found) return undefined;
  const { object, property, title, people, speaker, before, quote } = found;
  return {
    kind: object, property, label: '', old: null, new: null, at, by: null, source: null,
    records: [{ object, id: '7', title, at, people }],
    quote: { property, start: before.length, text: quote, speaker, foundBy: '1' },
  };
}

export function textOf({ quote }: Evidence): SuggestionText | undefined {
  const found = Object.values(written).find(one => one.quote === quote?.text);
  return found && { title: found.title, text: found.before + found.quote + found.after, start: found.before.length, length: found.quote.length };
}
