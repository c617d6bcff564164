import { Alert, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { api, read } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { Trouble } from '../../parts/Trouble.tsx';
import { type GroupPart, rootOf, ruleOf } from './draft.ts';
import { GroupBox } from './GroupBox.tsx';
import { conditionNamesQuery, Names } from './names.ts';
import type { Rule } from './rule.ts';

/** What was built last, and the text that it stood for: a text from elsewhere is read anew. */
export interface Built { tree: GroupPart; text: string }

interface BuilderProps {
  text: string;
  /** The text's tree as the server read it; undefined while it reads, null where it can't be read. */
  rule: Rule | null | undefined;
  built: Built | undefined;
  onBuild: (built: Built) => void;
}

/** The condition as rows and groups, written by the server after every change. */
export function RuleBuilder({ text, rule, built, onBuild }: BuilderProps) {
  const names = useQuery(conditionNamesQuery);
  const write = useWrite(onBuild);
  const tree = built?.text === text ? built.tree : text.trim() === '' ? rootOf(null) : rule && rootOf(rule);
  if (names.isError) return <Trouble error={names.error} onRetry={() => void names.refetch()} />;
  if (!names.data || tree === undefined) return <Skeleton h={120} radius="md" aria-busy aria-label="Loading the rule" />;
  if (tree === null) return <Alert color="yellow" title="The text can’t be shown as rows yet">Mend what is marked under “As text”, then come back. Nothing is lost.</Alert>;

  const change = (next: GroupPart) => {
    onBuild({ tree: next, text });
    write.run(next, text);
  };
  return (
    <div onKeyDown={keepsTyping}>
      <GroupBox group={tree} home="company" names={new Names(names.data)} label="The rule" onChange={change} />
      <div role="status">
        {built?.text === text && !ruleOf(tree) && <Text fz="sm" c="dimmed" mt="xs">Something is not filled in yet. Until then the condition stays as it was.</Text>}
        {write.error && <Text fz="sm" c="var(--ip-lost)" mt="xs">{Problem.of(write.error).detail}</Text>}
      </div>
    </div>
  );
}

/** Enter ends what is typed in a row; only the button saves. */
function keepsTyping(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** Only the newest tree becomes the text: an answer that comes late is dropped. */
function useWrite(onBuild: (built: Built) => void) {
  const newest = useRef<GroupPart>(undefined);
  const mutation = useMutation({
    mutationFn: ({ rule }: { rule: Rule; tree: GroupPart }) => read(api.POST('/api/v1/conditions/write', { body: { rule: rule as unknown as Record<string, never> } })),
    onSuccess: ({ text }, { tree }) => {
      if (newest.current === tree) onBuild({ tree, text });
    },
  });
  const run = (tree: GroupPart, text: string) => {
    newest.current = tree;
    const rule = ruleOf(tree);
    if (rule) mutation.mutate({ rule, tree });
    else if (tree.parts.length === 0 && text !== '') onBuild({ tree, text: '' });
    else mutation.reset();
  };
  return { run, error: mutation.error };
}
