import { Alert, Badge, Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Tried, TriedDriver, TriedQuote, TriedVerdict, TryRequest } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';
import styles from './detection.module.css';
import { money } from './words.ts';

const shownAtFirst = 6;

/** What is made of a tried text: what would be suggested, then what came closest, each with the words and the reason. */
export function TriedVerdicts({ tried, sent }: { tried: Tried; sent: TryRequest }) {
  const [all, setAll] = useState(false);
  const found = tried.drivers.filter(driver => driver.found);
  const shown = all ? tried.drivers : tried.drivers.slice(0, Math.max(found.length, shownAtFirst));
  const best = (driver?: TriedDriver) => driver && (driver.foundBy === 'model' ? driver.model?.quote : driver.rules.quote);
  return (
    <section aria-label="What was found" aria-live="polite">
      <Title order={3} fz="md" mt="lg" mb="xs">{found.length === 0 ? 'Nothing would be suggested' : `${plural(found.length, 'driver')} would be suggested`}</Title>
      {tried.drivers.length === 0 && <Text fz="sm">No driver of your catalogue is looked for in texts. Give one a prompt first.</Text>}
      {tried.model && <ModelNote model={tried.model} />}
      <Source text={sent.text} quote={best(found[0]) ?? null} />
      {shown.map(driver => <Verdict key={driver.driverId} driver={driver} />)}
      {shown.length < tried.drivers.length && <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>Show all {count(tried.drivers.length)} drivers</Button>}
    </section>
  );
}

function ModelNote({ model }: { model: NonNullable<Tried['model']> }) {
  if (model.problem) return <Alert color="yellow" mb="sm" title="The rules judged alone">{model.problem}</Alert>;
  return (
    <Text fz="sm" c="dimmed" mb="sm">
      {model.name} took {plural(model.tokens, 'token')}, {money(model.cost, model.currency)}.{!model.wouldAsk && ' In HubSpot it would not have been asked about this: the rules have no doubt.'}
    </Text>
  );
}

function Source({ text, quote }: { text: string; quote: TriedQuote | null }) {
  if (!quote || quote.inTitle || text.slice(quote.start, quote.start + quote.text.length) !== quote.text) return null;
  const end = quote.start + quote.text.length;
  return <div className={styles.source} tabIndex={0} role="group" aria-label="The text with what proves it">{text.slice(0, quote.start)}<mark className={styles.mark}>{quote.text}</mark>{text.slice(end)}</div>;
}

function Verdict({ driver }: { driver: TriedDriver }) {
  const { name, found, foundBy, rules, model, modelFlaw, lesson } = driver;
  return (
    <section className={styles.verdict} aria-label={name}>
      <div>
        <Text fw={600}>{name}</Text>
        <Badge variant="light" color={found ? 'teal' : 'gray'}>{found ? `Found by the ${foundBy}` : 'Not found'}</Badge>
      </div>
      <Side title="Rules" verdict={rules} />
      <div>
        {model && <Side title="Model" verdict={model} />}
        {modelFlaw && <Text fz="sm" c="dimmed">Model: {modelFlaw}</Text>}
        {lesson && <Text fz="sm" c="dimmed"><strong>Learnt from people:</strong> {lesson}</Text>}
      </div>
    </section>
  );
}

function Side({ title, verdict }: { title: string; verdict: TriedVerdict }) {
  return (
    <div>
      <Text fz="sm"><strong>{title}:</strong> {verdict.refusal ?? `${verdict.words}${verdict.confidence > 0 ? ` (${count(verdict.confidence)})` : ''}. ${verdict.reason}`}</Text>
      {verdict.quote && !verdict.refusal && <Text fz="sm" c="dimmed" lineClamp={3}>“{verdict.quote.text}”</Text>}
    </div>
  );
}
