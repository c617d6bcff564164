import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, read } from '../api/client.ts';
import type { ConditionPast, ConditionPreview, PromptPast } from '../api/contract.ts';
import { isPromptTooLong } from './PromptField.tsx';

const listed = 5;
export const pastDays = 90;
/** Firings in one answer: enough for most portals, few enough to be quick. */
const pastLimit = 200;

/** Who a condition holds for now: the first by name and reason, then all of them as a number. An outdated question is given up. */
export function usePreview(text: string, enabled: boolean) {
  const walk = useWalk<ConditionPreview>(['preview', text], enabled, (after, signal) =>
    read(api.POST('/api/v1/conditions/preview', { body: { text, after, limit: after === null ? listed : 0 }, signal })));
  const pages = walk.pages;
  return { ...walk, accounts: pages.flatMap(page => page.accounts), matches: sum(pages.map(page => page.matches)), seen: walk.isOutdated ? undefined : pages[0]?.seen, notMirrored: pages[0]?.notMirrored ?? [] };
}

/** What it would have fired for lately, the newest first. */
export function usePast(text: string, heldForDays: number, enabled: boolean) {
  const walk = useWalk<ConditionPast>(['back-test', text, heldForDays], enabled, (after, signal) =>
    read(api.POST('/api/v1/conditions/back-test', { body: { text, heldForDays, days: pastDays, after, limit: pastLimit }, signal })));
  const firings = walk.pages.flatMap(page => page.firings).sort((left, right) => right.at.localeCompare(left.at));
  return { ...walk, total: firings.length, all: firings, firings: firings.slice(0, listed) };
}

/** What a prompt would have found in the texts of that time, the newest first as it grows. */
export function useTexts(driver: string, prompt: string, enabled: boolean) {
  const [settled] = useDebouncedValue(prompt, 500);
  const isAsked = enabled && settled !== '' && !isPromptTooLong(settled);
  const walk = useWalk<PromptPast>(['texts', driver, settled], isAsked, (after, signal) =>
    read(api.POST('/api/v1/detection/back-test', { body: { driver, prompt: settled, days: pastDays, after, limit: pastLimit }, signal })));
  const findings = walk.pages.flatMap(page => page.findings);
  return {
    ...walk, total: findings.length, all: findings, findings: findings.slice(0, listed), isAsked,
    isOutdated: walk.isOutdated || settled !== prompt,
    accounts: new Set(findings.map(({ accountId }) => accountId)).size,
    unread: sum(walk.pages.map(page => page.unread)),
    rule: walk.pages.at(-1),
  };
}

interface Page { progress: { looked: number; total: number; next: string | null } }

function useWalk<T extends Page>(key: readonly unknown[], enabled: boolean, ask: (after: string | null, signal: AbortSignal) => Promise<T>) {
  const query = useInfiniteQuery({
    queryKey: ['condition', ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.progress.next,
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  });
  const { hasNextPage, isFetching, isError, isPlaceholderData, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (enabled && hasNextPage && !isPlaceholderData && !isFetching && !isError) void fetchNextPage();
  }, [enabled, hasNextPage, isPlaceholderData, isFetching, isError, fetchNextPage]);
  const pages = query.data?.pages ?? [];
  return {
    pages,
    looked: sum(pages.map(page => page.progress.looked)),
    of: pages[0]?.progress.total ?? 0,
    isDone: pages.length > 0 && !hasNextPage,
    /** What is shown is of the condition before. */
    isOutdated: isPlaceholderData,
    error: query.error,
    retry: () => void (isFetchNextPageError ? fetchNextPage() : query.refetch()),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
