import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Notice, NoticePage } from '../api/contract.ts';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { tellProblem } from '../shell/notices.tsx';
import { noticesQuery } from './queries.ts';
import styles from './notices.module.css';

export function NoticeList({ onGo }: { onGo: () => void }) {
  const query = useInfiniteQuery(noticesQuery);
  const markRead = useMarkRead();
  if (query.isPending) return <Stack aria-busy aria-label="Loading the notices">{[0, 1, 2].map(line => <Skeleton key={line} h={64} />)}</Stack>;
  if (query.isError && !query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  const notices = query.data.pages.flatMap(page => page.items);
  const unread = query.data.pages[0]?.unread ?? 0;
  if (notices.length === 0) return <Empty title="Nothing to tell yet" action={<Button component={Link} to="/settings/notices" variant="default" onClick={onGo}>Choose your notices</Button>}>What happens at your accounts and in the cycle comes here.</Empty>;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Button variant="default" disabled={unread === 0} onClick={() => markRead()}>Mark all as read</Button>
        <Button component={Link} to="/settings/notices" variant="subtle" color="gray" onClick={onGo}>Choose your notices</Button>
      </Group>
      <ul className={styles.list}>
        {notices.map(notice => (
          <Line key={notice.id} notice={notice} onOpen={() => {
            if (!notice.read) markRead([notice.id]);
            onGo();
          }} />
        ))}
      </ul>
      <LoadMore query={query} shown={notices.length} />
    </>
  );
}

function Line({ notice: { title, text, link, at, read: isRead }, onOpen }: { notice: Notice; onOpen: () => void }) {
  return (
    <li data-unread={!isRead || undefined}>
      <Link to={link} className={styles.title} onClick={onOpen}>{!isRead && <span className={styles.dot} role="img" aria-label="Unread" />}{title}</Link>
      <Text fz="sm" className={styles.text}>{text}</Text>
      <Text fz="xs" c="dimmed"><When at={at} /></Text>
    </li>
  );
}

/** Painted at once; without ids all are meant. */
function useMarkRead() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ ids, key }: { ids: string[] | null; key: string }) => read(api.POST('/api/v1/notices/read', { body: { ids }, headers: acting(key) })),
    onMutate: ({ ids }) => client.setQueryData<InfiniteData<NoticePage, string | undefined>>(noticesQuery.queryKey, all => all && { ...all, pages: all.pages.map(page => painted(page, ids)) }),
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries(noticesQuery),
  });
  return (ids?: string[]) => mutate({ ids: ids ?? null, key: newActKey() });
}

const painted = (page: NoticePage, ids: string[] | null): NoticePage => ({
  ...page,
  unread: ids ? Math.max(0, page.unread - ids.length) : 0,
  items: page.items.map(notice => (!ids || ids.includes(notice.id) ? { ...notice, read: true } : notice)),
});
