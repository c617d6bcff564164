import { Button, Center, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { count } from '../format/words.ts';

interface Pages { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; fetchNextPage: () => unknown }

/** The next page comes by scrolling; the button is there for the keyboard, and when a page failed. */
export function LoadMore({ query, shown, total }: { query: Pages; shown: number; total?: number }) {
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [near, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  if (!hasNextPage) return null;
  return (
    <Center ref={ref} mt="md" style={{ flexDirection: 'column', gap: 8 }}>
      <Button variant="default" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {isFetchNextPageError ? 'Could not load more · try again' : 'Show more'}
      </Button>
      <Text fz="xs" c="dimmed">{total === undefined ? count(shown) : `${count(shown)} of ${count(total)}`} shown</Text>
    </Center>
  );
}
