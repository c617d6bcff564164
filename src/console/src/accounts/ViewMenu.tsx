import { Button, Group, Menu, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconCheck, IconChevronDown, IconDeviceFloppy, IconPencil, IconShare, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SavedView } from '../api/contract.ts';
import { savedViewsQuery } from '../api/queries.ts';
import { useSavedViews } from './useSavedViews.ts';

interface ViewMenuProps {
  query: string;
  /** A view's query as this page writes it, so that the two can be compared. */
  written: (query: string) => string;
  onOpen: (query: string) => void;
}

/** Ways to look at the list that somebody keeps under a name, for themselves or for everybody. */
export function ViewMenu({ query, written, onOpen }: ViewMenuProps) {
  const views = useQuery(savedViewsQuery).data ?? [];
  const [naming, { open, close }] = useDisclosure(false);
  const [renamed, setRenamed] = useState<SavedView>();
  const { keep, change, remove } = useSavedViews();
  const current = views.find(view => written(view.query) === query);
  // What was opened here stays the one to save changes to, however the list is changed since.
  const [openedId, setOpenedId] = useState<string>();
  if (current && current.id !== openedId) setOpenedId(current.id);
  const changed = current ? undefined : views.find(view => view.id === openedId && view.mine);
  const mine = views.filter(view => view.mine);
  const others = views.filter(view => !view.mine);
  const item = (view: SavedView) => (
    <Menu.Item key={view.id} leftSection={view === current ? <IconCheck size={15} aria-label="Shown now" /> : <span style={{ width: 15 }} />} onClick={() => onOpen(view.query)}>
      {view.name}{view.mine ? (view.shared ? ' · shared' : '') : ` · ${view.owner.name}`}
    </Menu.Item>
  );
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconBookmark size={15} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>{current ? `View: ${current.name}` : 'Views'}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine.length > 0 && <Menu.Label>Your views</Menu.Label>}
          {mine.map(item)}
          {others.length > 0 && <Menu.Label>Shared with you</Menu.Label>}
          {others.map(item)}
          {views.length > 0 && <Menu.Divider />}
          {changed && <Menu.Item leftSection={<IconDeviceFloppy size={15} aria-hidden />} onClick={() => change(changed, { query })}>Save changes to “{changed.name}”</Menu.Item>}
          {!current && <Menu.Item onClick={open}>Keep this view…</Menu.Item>}
          {current?.mine && <Menu.Item leftSection={<IconShare size={15} aria-hidden />} onClick={() => change(current, { shared: !current.shared })}>{current.shared ? 'Stop sharing' : 'Share with everybody'}</Menu.Item>}
          {current?.mine && <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setRenamed(current)}>Rename “{current.name}”…</Menu.Item>}
          {current?.mine && <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => remove(current)}>Delete “{current.name}”</Menu.Item>}
          {current && !current.mine && <Menu.Item disabled>{current.owner.name} keeps this view</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={naming} onClose={close} title="Keep this view" size="sm">
        <NameForm onDone={(name, shared) => { keep({ name, shared, query }); close(); }} />
      </Modal>
      <Modal opened={renamed !== undefined} onClose={() => setRenamed(undefined)} title="Rename this view" size="sm">
        {renamed && <NameForm view={renamed} onDone={(name, shared) => { change(renamed, { name, shared }); setRenamed(undefined); }} />}
      </Modal>
    </>
  );
}

function NameForm({ view, onDone }: { view?: SavedView; onDone: (name: string, shared: boolean) => void }) {
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onDone(name.trim(), shared);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput data-autofocus label="Name" description={view ? undefined : 'Filters, order and columns are kept as they are now.'} maxLength={60} required value={name} onChange={event => setName(event.currentTarget.value)} />
        <Switch label="Share with everybody" checked={shared} onChange={event => setShared(event.currentTarget.checked)} />
        <Group justify="flex-end"><Button type="submit" size="sm">{view ? 'Save' : 'Keep view'}</Button></Group>
      </Stack>
    </form>
  );
}
