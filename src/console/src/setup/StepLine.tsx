import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClockHour4, IconMinus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Setup, SetupStep, SetupStepState } from '../api/contract.ts';
import { Meter } from '../parts/marks.tsx';
import { stepLink, stepTitle, stepWhy } from './steps.ts';
import type { useChangeSetup } from './useChangeSetup.ts';
import styles from './setup.module.css';

const stateWords: Record<SetupStepState, string> = { done: 'Done', skipped: 'Set aside', next: 'Next', open: 'To do', waiting: 'Waits' };

interface StepLineProps { setup: Setup; step: SetupStep; place: number; mayAct: boolean; change: ReturnType<typeof useChangeSetup> }

export function StepLine({ setup, step, place, mayAct, change }: StepLineProps) {
  const { state, note } = step;
  const title = stepTitle(step.step);
  const settled = state === 'done' || state === 'skipped';
  return (
    <li className={styles.step} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <Badge state={state} place={place} />
      <div className={styles.words}>
        <Text fw={600}>{title}<Text span fz="xs" fw={550} className={styles.state}>{stateWords[state]}</Text></Text>
        <Text fz="sm">{note}</Text>
        {!settled && <Text fz="sm" c="dimmed">{stepWhy(step.step)}</Text>}
        {step.step === 'connect' && <Import setup={setup} />}
      </div>
      {mayAct && (
        <Group gap={6} className={styles.acts}>
          {step.maySkip && state !== 'done' && (
            <Button variant="subtle" color="gray" disabled={change.sending} aria-label={`${state === 'skipped' ? 'Take up' : 'Go on without'}: ${title}`}
              onClick={() => (state === 'skipped' ? change.takeUp : change.skip)(step.step)}>{state === 'skipped' ? 'Take up' : 'Go on without'}</Button>
          )}
          <StepButton setup={setup} step={step} />
        </Group>
      )}
    </li>
  );
}

function StepButton({ setup, step }: { setup: Setup; step: SetupStep }) {
  const { to, href, label } = stepLink(step, setup);
  const variant = { next: 'filled', open: 'light', waiting: 'default', done: 'default', skipped: 'default' }[step.state];
  if (step.state === 'waiting' && step.step !== 'connect') return null;
  return href ? <Button component="a" href={href} variant={variant}>{label}</Button> : <Button component={Link} to={to!} variant={variant}>{label}</Button>;
}

function Badge({ state, place }: { state: SetupStepState; place: number }) {
  const icons: Partial<Record<SetupStepState, typeof IconCheck>> = { done: IconCheck, skipped: IconMinus, waiting: IconClockHour4 };
  const Icon = icons[state];
  return <span className={styles.badge} data-state={state}><VisuallyHidden>Step {place}: </VisuallyHidden>{Icon ? <Icon size={15} stroke={2.4} aria-hidden /> : <span aria-hidden>{place}</span>}</span>;
}

/** The first import as it is: of the kind that comes in now, and no further than it is. */
function Import({ setup: { import: importing } }: { setup: Setup }) {
  if (!importing?.total) return null;
  return <div className={styles.import}><Meter part={importing.imported} whole={importing.total} label={`Import of ${importing.objects}`} /></div>;
}
