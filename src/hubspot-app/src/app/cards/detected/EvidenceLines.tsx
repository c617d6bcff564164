import { Flex, Text } from '@hubspot/ui-extensions';
import type { Evidence, EvidenceRecord, Further } from '@impactpilot/backend';
import { propertyValue, recordWord, sourceWords, speakerWords } from './evidence.ts';
import type { Words } from '../words.ts';

/** A series may be dozens. */
const mostRecords = 3;

/** What was found, where, when and by whom: the records it rests on, or the property's change. */
export function EvidenceLines({ evidence, words }: { evidence: Evidence | Further; words: Words }) {
  if (evidence.kind !== 'property' && evidence.records.length > 0) {
    return (
      <Flex direction="column" gap="flush">
        {evidence.records.slice(0, mostRecords).map(record => <RecordLine key={`${record.object} ${record.id}`} record={record} at={record.at ?? evidence.at} words={words} />)}
        {evidence.records.length > mostRecords && <Text variant="microcopy">and {words.count(evidence.records.length - mostRecords)} more</Text>}
        {evidence.quote && <QuoteLine quote={evidence.quote} />}
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="flush">
      {evidence.property !== '' && (
        <Text>{evidence.label}: {propertyValue(evidence.old, words)} → {propertyValue(evidence.new, words)}</Text>
      )}
      <Text variant="microcopy">{[words.when(evidence.at), sourceWords(evidence)].filter(Boolean).join(' · ')}</Text>
    </Flex>
  );
}

function RecordLine({ record, at, words }: { record: EvidenceRecord; at: string; words: Words }) {
  const people = record.people.length > 0 ? `with ${record.people.join(', ')}` : null;
  return (
    <Flex direction="column" gap="flush">
      <Text>{[recordWord(record.object), record.title].filter(Boolean).join(': ')}</Text>
      <Text variant="microcopy">{[words.when(at), people].filter(Boolean).join(' · ')}</Text>
    </Flex>
  );
}

/** The words that prove it, as they stand in the record. */
function QuoteLine({ quote }: { quote: NonNullable<Evidence['quote']> }) {
  const speaker = speakerWords(quote.speaker);
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ italic: true, fontWeight: 'demibold' }}>“{cut(quote.text)}”</Text>
      {speaker && <Text variant="microcopy">{speaker}</Text>}
    </Flex>
  );
}

/** The words are there in full one press away. */
const cut = (text: string): string => (text.length > 240 ? `${text.slice(0, 239)}…` : text);
