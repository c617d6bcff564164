import type { Evidence, Further, SuggestionText } from '../../src/api/contract.ts';

interface Written { object: string; property: string; title: string; people: string[]; speaker: 'customer' | 'us'; before: string; quote: string; after: string }

/** What people wrote, by the driver that it speaks for. */
const written: Record<string, Written> = {
  'Adoption workshop': {
    object: 'meeting', property: 'hs_meeting_body', title: 'Adoption workshop, second session', people: ['Dana Petrov (team lead)'], speaker: 'us',
    before: 'Present: Dana, four people of the delivery team, Ana.\n\nWe went through the open points of the first session. ',
    quote: 'All four built their own board during the session and will run Monday’s planning on it.',
    after: '\n\nOpen: single sign-on for the two contractors. Dana asks for a short recording that she can show to the other teams.\n\nNext: look at the numbers together in three weeks.',
  },
  'Adoption workshop, later': {
    object: 'email', property: 'hs_email_text', title: 'Re: Adoption workshop', people: ['Dana Petrov (team lead)'], speaker: 'customer',
    before: 'Hi Ana,\n\nthanks again for yesterday. ',
    quote: 'The team used its own boards in this morning’s planning, and for the first time nobody asked me for a list.',
    after: '\n\nThe two contractors still wait for their access.\n\nBest,\nDana',
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
  const [found, later] = [written[driver], written[`${driver}, later`]];
  return found && { ...proofOf(found, at, '7'), further: later ? [laterOf(later, at)] : [], furtherCount: later ? 3 : 0 };
}

function proofOf({ object, property, title, people, speaker, before, quote }: Written, at: string, id: string) {
  return {
    kind: object, property, label: '', old: null, new: null, at, by: null, source: null,
    records: [{ object, id, title, at, people }],
    quote: { property, start: before.length, text: quote, speaker, foundBy: '1' },
  };
}

const laterOf = (later: Written, at: string): Further => ({
  ...proofOf(later, new Date(Date.parse(at) + 1_200_000).toISOString(), '8'),
  explanation: 'The customer says “used its own boards” in the email’s body.', confidence: 'likely', madeSurer: true, recordUrl: null,
});

/** @param record of further evidence the record that it rests on */
export function textOf({ quote: own, further }: Evidence, record: string | null): SuggestionText | undefined {
  const quote = record ? further.find(({ records: [told] }) => told && `${told.object}:${told.id}` === record)?.quote ?? own : own;
  const found = Object.values(written).find(one => one.quote === quote?.text);
  return found && { title: found.title, text: found.before + found.quote + found.after, start: found.before.length, length: found.quote.length };
}
