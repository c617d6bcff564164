import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { conditionCheckQuery } from '../api/queries.ts';
import type { Rule } from './builder/rule.ts';

/** What the server makes of a condition while it is typed; undefined until it answered for this very text. */
export function useCheck(typed: string) {
  const text = typed.trim();
  const [settled] = useDebouncedValue(text, 250);
  const check = useQuery({ ...conditionCheckQuery(settled), enabled: settled !== '' });
  const checked = settled === text && text !== '' && !check.isPlaceholderData ? check.data : undefined;
  return {
    checked,
    rule: checked && (checked.rule as unknown as Rule | null),
    isChecking: text !== '' && !checked && !check.isError,
    isUnavailable: check.isError,
  };
}
