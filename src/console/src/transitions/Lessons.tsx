import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Lessons as LessonsView, Share, Transition } from '../api/contract.ts';
import { confidence, count, plural, share } from '../format/words.ts';
import { Stat, Stats, StatSkeleton } from '../parts/Stat.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { Examples } from './Examples.tsx';
import { lessonsQuery } from './queries.ts';
import styles from './transitions.module.css';
import { useLearnSince } from './useLessons.ts';

/** What people decided on its findings in texts, and what the detector learnt from it in this portal. */
export function Lessons({ transition }: { transition: Transition }) {
  const lessons = useQuery(lessonsQuery(transition.id));
  if (lessons.isError && !lessons.data) return <Trouble error={lessons.error} onRetry={() => void lessons.refetch()} />;
  return (
    <Paper component="section" aria-label="What people made of it" className={styles.history} aria-busy={lessons.isPending || undefined}>
      <Text fw={600}>What people made of it</Text>
      {lessons.data ? <Learnt lessons={lessons.data} transition={transition} /> : (
        <Stats label="What was learnt">{['Right', 'Noticed', 'Suggested from', 'Automatic'].map(label => <StatSkeleton key={label} label={label} />)}</Stats>
      )}
    </Paper>
  );
}

function Learnt({ lessons, transition }: { lessons: LessonsView; transition: Transition }) {
  const { threshold, automatic, examples, setAside } = lessons;
  return (
    <>
      <Text fz="sm" c="dimmed" mt={4} mb="sm" maw={720}>
        {automatic.decided === 0
          ? 'Nobody has decided on a finding yet. What people confirm or mark incorrect moves the confidence that it takes, and teaches the detector sentences to go by. Here only: no other portal learns from it.'
          : 'From what people confirmed and marked incorrect, in this portal alone.'}
      </Text>
      <Stats label="What was learnt">
        <Stat label="Right" value={lessons.precision ? share(lessons.precision.value, 1) : '–'} note={rightWords(lessons)} />
        <Stat label="Noticed" value={lessons.recall ? share(lessons.recall.value, 1) : '–'} note={noticedWords(lessons)} />
        <Stat label="Suggested from" value={confidence(threshold.value)} note={threshold.why} />
        <Stat label="Automatic" value={automatic.earned ? 'Earned' : automatic.decided < automatic.decisionsNeeded ? `${count(automatic.decided)} of ${count(automatic.decisionsNeeded)}` : share(automatic.share?.value ?? 0, 1)}
          note={automaticWords(lessons)} />
      </Stats>
      {setAside > 0 && <Text fz="sm" c="dimmed" mt="xs">{plural(setAside, 'more')} marked incorrect as older, a duplicate or of another account: that says nothing of what was read, but would have been won wrongly.</Text>}
      <Examples transition={transition.id} examples={examples} />
      <Forgetting lessons={lessons} transition={transition} />
    </>
  );
}

const between = ({ low, high }: Share) => `most likely between ${share(low, 1)} and ${share(high, 1)}`;

const rightWords = ({ right, wrong, precision }: LessonsView) =>
  (precision ? `${count(right)} of ${plural(right + wrong, 'finding')} were what was found, ${between(precision)}` : 'No finding was decided yet');

function noticedWords({ suggested, byHand, recall }: LessonsView) {
  if (!recall) return 'Nothing was won since it is on';
  return `${count(suggested)} of ${plural(suggested + byHand, 'win')} since it is on had been suggested, ${between(recall)}. What nobody noticed is missing from this.`;
}

function automaticWords({ automatic: { earned, asFound, decided, decisionsNeeded, shareNeeded, share: seen } }: LessonsView) {
  const confirmed = seen ? `${count(asFound)} of ${count(decided)} confirmed as found, ${between(seen)}` : '';
  if (earned) return `${confirmed}. It may win by itself.`;
  if (decided < decisionsNeeded) return `Decisions so far; ${share(shareNeeded, 1)} of them must have been confirmed as they were found.`;
  return `${confirmed}. It takes ${share(shareNeeded, 1)}.`;
}

function Forgetting({ lessons: { since, automatic, examples }, transition }: { lessons: LessonsView; transition: Transition }) {
  const learn = useLearnSince(transition);
  if (!since && automatic.decided === 0 && examples.length === 0) return null;
  return (
    <Group justify="space-between" mt="md" gap="xs">
      <Text fz="sm" c="dimmed">{since ? <>Only what was decided after <When at={since} /> counts.</> : 'Forgetting deletes no decision: it can be taken back.'}</Text>
      {since
        ? <Button variant="default" loading={learn.isPending} onClick={() => learn.mutate({ now: false, since: null, before: since })}>Count all decisions again</Button>
        : <Button variant="default" loading={learn.isPending} onClick={() => learn.mutate({ now: true, since: null, before: null })}>Forget what was learnt</Button>}
    </Group>
  );
}
