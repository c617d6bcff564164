import { Alert, Text } from '@mantine/core';
import type { Judge } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';
import { When } from '../parts/When.tsx';
import { money } from './words.ts';
import styles from './detection.module.css';

/** What the model was asked today, what that cost, and what went wrong last. */
export function ModelToday({ judge }: { judge: Judge }) {
  const { today, dailyTokens, dailyCost, currency, lastError, lastErrorAt, lastAnswerAt, heldUntil } = judge;
  const tokens = today.inputTokens + today.outputTokens;
  return (
    <>
      <dl className={styles.figures}>
        <div><dt>Questions</dt><dd>{count(today.questions)}</dd></div>
        <div><dt>Tokens</dt><dd>{count(tokens)} <small>of {count(dailyTokens)}</small></dd></div>
        <div><dt>Cost</dt><dd>{money(today.cost, currency)}{dailyCost !== null && <small> of {money(dailyCost, currency)}</small>}</dd></div>
        <div><dt>Waiting</dt><dd>{count(today.waiting)}</dd></div>
      </dl>
      {today.alone > 0 && <Text fz="sm">{plural(today.alone, 'activity', 'activities')} the rules judged alone, because the model could not or was not to be asked.</Text>}
      {lastError && (
        <Alert color="yellow" title="The last question was not answered">
          {lastError} {lastErrorAt && <When at={lastErrorAt} />}
          {heldUntil && <Text fz="sm" mt={4}>It is asked again <When at={heldUntil} />.</Text>}
        </Alert>
      )}
      {!lastError && lastAnswerAt && <Text fz="sm" c="dimmed">The last answer came <When at={lastAnswerAt} /></Text>}
    </>
  );
}
