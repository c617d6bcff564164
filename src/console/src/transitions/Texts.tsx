import { Alert, Anchor, Skeleton, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { PastFinding, PromptPast } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { confidence, count, plural } from '../format/words.ts';
import { ConfidenceMark } from '../parts/marks.tsx';
import { When } from '../parts/When.tsx';
import { isPromptTooLong } from './PromptField.tsx';
import type { useTransitionDraft } from './useTransitionDraft.ts';
import { pastDays, type useTexts } from './walk.ts';
import styles from './transitions.module.css';

/** What the prompt, as it stands in the editor, would have found in what people wrote lately. */
export function Texts({ walk, edit }: { walk: ReturnType<typeof useTexts>; edit: ReturnType<typeof useTransitionDraft> }) {
  const { error, isAsked, isOutdated } = walk;
  const isShown = walk.pages.length > 0;
  return (
    <div className={styles.texts} data-outdated={isOutdated || undefined} aria-busy={(isOutdated || (!walk.isDone && !error)) && isAsked || undefined}>
      <div className={styles.figure}><b>{isShown ? count(walk.total) : '–'}</b> <span>found in the texts of the last {pastDays} days{walk.total > 0 && `, at ${plural(walk.accounts, 'account')}`}</span></div>
      <Text fz="sm" c="dimmed" role="status">{isPromptTooLong(edit.prompt) ? 'Shown once the prompt is short enough.' : standing(walk)}</Text>
      <Text fz="xs" c="dimmed" mb={6}>{consequence(edit)}</Text>
      {error && <Text fz="sm" c="var(--ip-lost)">{Problem.of(error).detail} <Anchor component="button" type="button" fz="sm" onClick={walk.retry}>Try again</Anchor></Text>}
      {!isShown && !error && isAsked && [1, 2, 3, 4, 5].map(line => <Skeleton key={line} h={62} mb={8} />)}
      {isShown && <ul className={styles.found} aria-label="Newest found in texts">{walk.findings.map(finding => <Found key={`${finding.accountId}${finding.at}${finding.title}`} finding={finding} />)}</ul>}
      {walk.total > walk.findings.length && <Text fz="sm" c="dimmed">and {count(walk.total - walk.findings.length)} more</Text>}
      {walk.rule && <Text fz="xs" c="dimmed" mt={6}>{howFound(walk.rule)}</Text>}
      {walk.rule && !isOutdated && <Missing rule={walk.rule} unread={walk.unread} />}
    </div>
  );
}

function standing({ pages, looked, of, isDone, isOutdated }: ReturnType<typeof useTexts>): string {
  if (isOutdated || pages.length === 0) return 'Looking…';
  if (!isDone) return `Looked at ${count(looked)} of ${plural(of, 'activity', 'activities')}…`;
  return of === 0 ? 'There are no activities of that time here.' : of === 1 ? 'Looked at the one activity of that time.' : `Looked at all ${count(of)} activities of that time.`;
}

/** What looking leads to: nothing, and when the rule itself does. */
function consequence({ draft, startsOver }: ReturnType<typeof useTransitionDraft>): string {
  if (draft.mode === 'off') return 'Nothing is suggested while the rule is off. Once it is on, what was written before counts only if you look back.';
  if (startsOver) return 'Nothing is suggested until you save. What was written before counts only if you look back.';
  return 'The rule is on as it stands here. Looking suggests nothing.';
}

function howFound({ threshold, learnt, series }: PromptPast): string {
  const by = learnt
    ? 'A driver of the library is found by what the detector has learnt of it, not by the prompt’s words: those only a language model reads, where one is on.'
    : 'Found by the words of name, definition and prompt. A language model, where one is on, also judges what is in doubt.';
  return `${by} Suggested from a confidence of ${confidence(threshold)}.${series ? ' Several meetings can prove it together too, which is not looked for here.' : ''}`;
}

function Missing({ rule: { mirrored }, unread }: { rule: PromptPast; unread: number }) {
  const missing = unread > 0 ? `${plural(unread, 'activity has', 'activities have')} no text here yet, so nothing could be found in ${unread === 1 ? 'it' : 'them'}.` : '';
  if (!mirrored) return <Alert color="yellow" mt="sm">HubSpot is asked for texts only while a rule that reads them is on, and none is. {missing || 'What was written lately may be missing.'}</Alert>;
  return missing ? <Alert color="yellow" mt="sm">{missing} HubSpot is being asked for {unread === 1 ? 'it' : 'them'}.</Alert> : null;
}

const kinds: Record<PastFinding['kind'], string> = { meeting: 'Meeting', call: 'Call', email: 'E-mail', note: 'Note', task: 'Task' };
const speakers: Record<string, string> = { customer: 'the customer’s words', us: 'our words' };

function Found({ finding: { accountId, name, kind, title, at, quote, speaker, words, reason, won } }: { finding: PastFinding }) {
  const from = [title ? `${kinds[kind]} “${title}”` : kinds[kind], speaker && speakers[speaker]].filter(Boolean).join(', ');
  return (
    <li>
      <span className={styles.who}><Anchor component={Link} to={`/accounts/${accountId}`} fz="sm" fw={550}>{name}</Anchor><Text span fz="xs" c="dimmed"><When at={at} /></Text></span>
      <Text fz="sm" lineClamp={3}>{quote ? `“${quote}”` : reason}</Text>
      <span className={styles.who}><Text span fz="xs" c="dimmed">{from}</Text><ConfidenceMark confidence={words} /></span>
      {won && <Text fz="xs" c="dimmed">Won there already: it would not be suggested.</Text>}
    </li>
  );
}
