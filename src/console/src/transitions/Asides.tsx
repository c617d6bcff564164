import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ConditionHalves, Preview } from './Preview.tsx';
import { Texts } from './Texts.tsx';
import type { useTransitionDraft } from './useTransitionDraft.ts';
import type { usePast, usePreview, useTexts } from './walk.ts';
import { WhyNot } from './WhyNot.tsx';
import styles from './transitions.module.css';

interface AsidesProps {
  edit: ReturnType<typeof useTransitionDraft>;
  preview: ReturnType<typeof usePreview>;
  past: ReturnType<typeof usePast>;
  texts: ReturnType<typeof useTexts>;
  readable: boolean;
  isWide: boolean;
}

/** What stands beside a rule: what it would find, by what it has, and where one can ask why. */
export function Asides({ edit, preview, past, texts, readable, isWide }: AsidesProps) {
  const hasCondition = !edit.isContextual || edit.condition !== '';
  return (
    <>
      <Preview>
        {edit.readsTexts && <Texts walk={texts} edit={edit} />}
        {hasCondition && <ConditionHalves preview={preview} past={past} readable={readable} />}
        {!edit.readsTexts && !hasCondition && <Text fz="sm" c="dimmed" role="status">Shown as soon as there is a prompt or a condition.</Text>}
      </Preview>
      {isWide && <WhyNot transition={edit.base.id} text={edit.condition} readable={readable} changed={edit.changed} />}
      {isWide && !hasCondition && <TryText />}
    </>
  );
}

function TryText() {
  return (
    <Paper component="section" aria-label="Try a text" className={styles.preview}>
      <Text fw={600} mb={6}>Which texts speak for it?</Text>
      <Text fz="sm" c="dimmed">Paste what somebody wrote and see which drivers it speaks for, with reasons.</Text>
      <Anchor component={Link} to="/settings/detection" fz="sm">Try a text</Anchor>
    </Paper>
  );
}
