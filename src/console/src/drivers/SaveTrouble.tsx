import { Alert } from '@mantine/core';
import { Problem } from '../api/problem.ts';

/** Why a form could not be saved; what was typed stays beside it. */
export function SaveTrouble({ error }: { error: unknown }) {
  const { title, detail } = Problem.of(error);
  return <Alert color="red" title={title} role="alert">{detail}</Alert>;
}
