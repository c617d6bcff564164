import type { PastFinding, PromptPast } from '../../src/api/contract.ts';
import type { Handler } from './handle.ts';
import { now, type MockPortal } from './portal.ts';

interface Asked { driver: string; prompt: string; after: string | null }
type Said = Pick<PastFinding, 'kind' | 'title' | 'quote' | 'speaker' | 'confidence' | 'reason'>;

const said: Said[] = [
  { kind: 'email', title: 'Re: Approvals', quote: 'Five was our target for the year, so that objective is met.', speaker: 'customer', confidence: 0.86, reason: 'The customer says “target”, “objective is met” in the email’s body.' },
  { kind: 'meeting', title: 'Quarterly review', quote: 'Approval time fell from nine days to four against a target of five, and she said that it was better than anybody on the steering committee had dared to hope when we began in spring.', speaker: 'us', confidence: 0.81, reason: 'We say “fell”, “target” in the meeting’s notes.' },
  { kind: 'call', title: '', quote: 'They are down to four days, which is what they set out to do.', speaker: 'us', confidence: 0.74, reason: 'We say “set out to do” in the call’s notes.' },
  { kind: 'note', title: '', quote: 'Goal of 20 % fewer overdue projects reached in August, by their own report.', speaker: 'us', confidence: 0.78, reason: 'We say “Goal”, “reached” in the note’s body.' },
];
const [first, total, unread] = [800, 2_410, 36];

/** As many are found as the prompt is long: another prompt, another answer. The second answer has the rest. */
function backTest(portal: MockPortal, { driver: id, prompt, after }: Asked): PromptPast {
  const driver = portal.drivers.find(one => one.id === id)!;
  const mirrored = portal.drivers.some(({ transition }) => transition?.type === 'contextual' && transition.prompt && transition.mode !== 'off');
  const findings = Array.from({ length: Math.round(prompt.length / 5) }, (_, index): PastFinding => {
    const { row } = portal.accounts[(index * 7) % portal.accounts.length]!;
    const one = said[index % said.length]!;
    return { ...one, accountId: row.id, name: row.name, at: new Date(Date.parse(now) - (index * 6 + 0.2) * 86_400_000).toISOString(), words: one.confidence >= 0.8 ? 'likely' : 'worth a look', won: index === 2 };
  });
  return {
    findings: after ? findings.slice(4) : findings.slice(0, 4), unread: mirrored || after ? 0 : unread, mirrored, threshold: 0.7, learnt: driver.name === 'Value realized', series: false,
    progress: after ? { looked: total - first, total, next: null } : { looked: first, total, next: '639154236000000000_email_1' },
  };
}

export const promptRoutes: [string, RegExp, Handler][] = [
  ['POST', /^detection\/back-test$/, (portal, _, body) => backTest(portal, body as unknown as Asked)],
];
