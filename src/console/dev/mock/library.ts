import type { Cadence, CatalogueArea, CatalogueDriver, TransitionMode } from '../../src/api/contract.ts';

type Line = [name: string, points: number, cadence: Cadence, definition: string, mode?: TransitionMode, condition?: string];

const lines: Record<string, { colour: string; drivers: Line[] }> = {
  'Thought leadership': {
    colour: '#5867dc',
    drivers: [
      ['C-level meets C-level', 2, 'everyQuarter', 'A member of both leadership teams spoke, and not because of an escalation.'],
      ['New stakeholder', 3, 'everyQuarter', 'First conversation with someone who can champion the renewal.', 'suggest', "contact.hs_buying_role in ('CHAMPION', 'DECISION_MAKER')"],
      ['Customer information documented', 1, 'once', 'Everything the team agreed to know about a customer is filled in.', 'suggest', 'customer_profile_complete = true'],
      ['Stakeholder re-activated', 2, 'triggerBased', 'A decision maker who had gone quiet for six weeks came to a meeting.'],
    ],
  },
  'Stickiness and configuration': {
    colour: '#0c8599',
    drivers: [
      ['Upsell done', 4, 'everyYear', 'Annual revenue rose and the invoice was accepted.', 'suggest', 'arr increased by at least 1'],
      ['API enabled', 3, 'once', 'The customer calls our API from their own systems.', 'suggest', 'product.api_enabled = true or product.api_calls_30d > 0'],
      ['SSO enabled', 2, 'once', 'People of the customer sign in with their company’s identity.', 'suggest', 'product.sso_enabled = true'],
      ['Integration enabled', 3, 'once', 'At least one integration with another tool is running.', 'automatic', 'product.integrations_active_count >= 1'],
    ],
  },
  'Renewal and expansion': {
    colour: '#2b8a3e',
    drivers: [
      ['Sales-qualified referral', 3, 'everyQuarter', 'The customer introduced a prospect whom sales accepted.', 'suggest', "referral.status = 'SQL'"],
      ['Auto-renewal clause added', 4, 'once', 'The contract now renews by itself; before, it did not.', 'suggest', 'Auto Renewal = true'],
      ['Indexation clause added', 5, 'once', 'The contract’s price now follows an index; before, it did not.', 'suggest', 'Indexation Clause = true'],
      ['Renewal with upsell', 5, 'everyQuarter', 'Renewed for more than the indexed amount.'],
      ['Renewal at the same terms', 3, 'everyQuarter', 'Renewed for the same amount, or the indexed one.'],
      ['Multi-year deal', 5, 'everyYear', 'Renewed for longer than twelve months.', 'off', 'contract_term_months > 12'],
      ['Early renewal', 4, 'everyYear', 'Renewed more than two months before the contract ended.'],
    ],
  },
  'Meaningful adoption': {
    colour: '#9c36b5',
    drivers: [
      ['Adoption workshop', 2, 'triggerBased', 'A hands-on session with the people who use the product.', 'suggest', "any meeting where template = 'Adoption workshop'"],
      ['Part of their process map', 2, 'everyYear', 'The product is named in the customer’s own way of working, with proof.'],
      ['Pitched again', 3, 'everyQuarter', 'Shown to a senior stakeholder who had not seen it before.'],
      ['Onboarded again', 3, 'everyQuarter', 'A new team was trained from the beginning.'],
    ],
  },
  'Customer love': {
    colour: '#e8590c',
    drivers: [
      ['Social mention', 2, 'everyQuarter', 'The customer praised us in public.'],
      ['Positive review', 2, 'everyQuarter', 'A review of more than four out of five stars.', 'suggest', 'review_score > 4'],
      ['Customer quote', 2, 'everyQuarter', 'A sentence we may use, with a name under it.'],
      ['Case study published', 3, 'everyQuarter', 'Their story is on our site.'],
    ],
  },
  'Business value and success': {
    colour: '#1971c2',
    drivers: [
      ['Progress against goals presented', 3, 'everyQuarter', 'Results were shown to a decision maker, who commented on them.'],
      ['Success criteria documented', 1, 'once', 'What success means to them is written down.', 'suggest', 'success_criteria is known'],
      ['Value realized', 4, 'everyQuarter', 'A goal’s number was reached and they say so.'],
    ],
  },
};

export function library(): CatalogueArea[] {
  return Object.entries(lines).map(([name, area], areaIndex) => ({
    id: uuid(1, areaIndex),
    name,
    colour: area.colour,
    journeyPhase: null,
    version: 1,
    drivers: area.drivers.map(([driver, points, cadence, definition, mode, condition], index) => ({
      id: uuid(2, areaIndex * 20 + index),
      name: driver,
      definition,
      points,
      segmentPoints: driver === 'Multi-year deal' ? [{ segment: 'Enterprise', points: points * 2 }, { segment: 'Small business', points: 3 }] : [],
      cadence,
      segments: driver.startsWith('C-level') ? ['Enterprise'] : [],
      enablementUrl: null,
      playbookUrl: null,
      archived: false,
      inUse: index % 2 === 0,
      version: 1,
      transition: mode === undefined ? null
        : { id: uuid(3, areaIndex * 20 + index), type: 'property', mode, condition: condition ?? null, prompt: null, heldForDays: 0, evidenceBy: 'auto', pausedBecause: null, withdrawnBecause: null, version: 1 },
    })),
  }));
}

/** What a win of a driver earns in an account's segment. */
export const price = (driver: CatalogueDriver, segment: string | null): number =>
  driver.segmentPoints.find(own => own.segment.toLowerCase() === segment?.toLowerCase())?.points ?? driver.points;

export function uuid(kind: number, index: number): string {
  return `00000000-0000-7000-800${kind}-${index.toString(16).padStart(12, '0')}`;
}
