import type { Judge, JudgeRequest, Tried, TriedDriver, TryRequest } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { Handler } from './handle.ts';
import { now, type MockPortal } from './portal.ts';

const kept = new WeakMap<MockPortal, Judge>();
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const nothing = { questions: 0, inputTokens: 0, outputTokens: 0, cost: 0, alone: 0, waiting: 0 };
const off: Judge = {
  on: false, endpoint: null, model: null, hasKey: false, maskNames: true, dailyTokens: 200_000, dailyCost: null, inputPrice: 0, outputPrice: 0, currency: 'USD',
  ours: { host: 'models.northwind.example', model: 'qwen3:14b' }, today: nothing, lastError: null, lastErrorAt: null, lastAnswerAt: null, heldUntil: null, version: 0,
};

/** A portal whose model has judged for a while and was busy just now. */
export function judging(portal: MockPortal) {
  kept.set(portal, {
    ...off, on: true, endpoint: 'https://api.openai.com/v1', model: 'gpt-4.1-mini', hasKey: true, dailyCost: 5, inputPrice: 0.4, outputPrice: 1.6, version: 3,
    today: { questions: 42, inputTokens: 88_410, outputTokens: 9_120, cost: 0.049956, alone: 2, waiting: 3 },
    lastError: 'The endpoint has too much to do, or its own allowance is spent (status 429).', lastErrorAt: ago(2), lastAnswerAt: ago(4), heldUntil: ago(-3),
  });
}

export function judgeOf(portal: MockPortal): Judge {
  if (portal.role !== 'admin') throw new Refusal(403, 'judge.admins_only', 'You may not do this.', 'Only an admin sees and changes what a language model judges.');
  return kept.get(portal) ?? kept.set(portal, { ...off }).get(portal)!;
}

function check({ on, endpoint, model, dailyCost, inputPrice, outputPrice }: JudgeRequest) {
  const refuse = (field: string, detail: string) => new Refusal(400, `judge.${field}`, 'The input can’t be taken as it is.', detail, undefined, field);
  if (endpoint !== null && !endpoint.startsWith('https://')) throw refuse('endpoint', `Address: ${endpoint} would be called without encryption. Use https.`);
  if (endpoint !== null && !model) throw refuse('model', 'Model: name one that the endpoint knows, such as gpt-4.1-mini.');
  if (on && dailyCost !== null && inputPrice === 0 && outputPrice === 0) throw refuse('inputPrice', 'Price: a limit in money needs the prices that the provider asks for a million tokens.');
}

function effects(portal: MockPortal, wanted: JudgeRequest) {
  const judge = judgeOf(portal);
  check(wanted);
  if (!wanted.on) return [judge.on ? 'From now on nothing is sent. What waits for the model is judged by the rules alone, at once.' : 'Nothing is sent anywhere. The rules judge alone.'];
  return [
    `To ${wanted.endpoint ? new URL(wanted.endpoint).host : judge.ours!.host}, model ${wanted.model ?? judge.ours!.model}, go: subject and text of e-mails, meetings, calls, notes and tasks in which the rules are in doubt, without quoted mails and signatures; their kind, day and state; ${wanted.maskNames ? 'job titles and roles of those who took part. Their names, addresses and companies are replaced by marks; names of others in the text are not known and stay' : 'names, job titles and roles of those who took part'}.`,
    'With them go name, definition and prompt of the drivers in question. Nothing else goes: no points, no deals, no account records, no attachments.',
    `At most ${wanted.dailyTokens.toLocaleString('en')} tokens a day. What comes after that is judged by the rules alone until midnight.`,
    'Whether the provider keeps what it is sent, its contract with you says. We keep of a text no more than the quote that proves a driver.',
  ];
}

function change(portal: MockPortal, wanted: JudgeRequest, ifMatch: string | null) {
  const judge = judgeOf(portal);
  if (ifMatch !== `"${judge.version}"`) throw new Refusal(412, 'judge.stale', 'Somebody changed this meanwhile.', 'The language model’s settings are not what you saw. Load them again and repeat your change.');
  check(wanted);
  const { apiKey, ...told } = wanted;
  return Object.assign(judge, told, { hasKey: apiKey ? true : judge.hasKey, lastError: null, heldUntil: null, version: judge.version + 1 });
}

function attempt(portal: MockPortal, { text, kind, done, askModel }: TryRequest): Tried {
  judgeOf(portal);
  const sentence = /[^.!?\n]*(?:objective|target|goal)[^.!?\n]*[.!?]/i.exec(text);
  const quote = sentence && { inTitle: false, start: sentence.index + sentence[0].length - sentence[0].trimStart().length, text: sentence[0].trimStart() };
  const refusal = kind === 'meeting' && !done ? 'It is only planned so far.' : null;
  const proven = quote !== null && refusal === null;
  const no = (name: string, at: number, why: string | null): TriedDriver => ({
    driverId: `00000000-0000-7000-8002-00000000${100 + at}`, name, found: false, foundBy: null, model: null, modelFlaw: null, lesson: null,
    rules: { proven: false, confidence: 0, words: 'nothing to go by', quote: null, speaker: null, reason: 'Nothing in it speaks of this driver.', refusal: why },
  });
  const value: TriedDriver = {
    ...no('Value realized', 0, refusal), found: proven, foundBy: proven ? askModel ? 'model' : 'rules' : null,
    rules: { proven, confidence: proven ? 0.84 : 0, words: proven ? 'likely' : 'nothing to go by', quote, speaker: proven ? 'customer' : null, reason: proven ? 'The customer says “that objective”, “is met” in the email’s body.' : 'Nothing in it speaks of this driver.', refusal },
    lesson: proven && /sister company/i.test(text) ? 'Raised to 0.80: of 14 findings below it 6 were wrong.' : null,
    model: askModel && proven ? { proven: true, confidence: 0.9, words: 'likely', quote, speaker: 'customer', reason: 'The customer compares four days with the target of five.', refusal: null } : null,
  };
  const others = ['Adoption workshop', 'Case study published', 'Customer quote', 'Inspiration session', 'Integration enabled', 'Re-pitch', 'Sent goodies'];
  return {
    drivers: [value, ...others.map((name, at) => no(name, at + 1, name === 'Adoption workshop' ? 'Its kind of record can’t prove it.' : null))],
    model: askModel ? { name: 'gpt-4.1-mini', problem: null, wouldAsk: true, tokens: 2_310, cost: 0.0012, currency: 'USD' } : null,
  };
}

export const detectionRoutes: [string, RegExp, Handler][] = [
  ['GET', /^settings\/judge$/, portal => ({ ...judgeOf(portal) })],
  ['PUT', /^settings\/judge$/, (portal, _, body, __, request) => ({ ...change(portal, body as unknown as JudgeRequest, request.headers.get('If-Match')) })],
  ['DELETE', /^settings\/judge$/, (portal) => { kept.set(portal, { ...off, version: 0 }); return { ...judgeOf(portal) }; }],
  ['POST', /^settings\/judge\/effects$/, (portal, _, body) => effects(portal, body as unknown as JudgeRequest)],
  ['POST', /^detection\/try$/, (portal, _, body) => attempt(portal, body as unknown as TryRequest)],
];
