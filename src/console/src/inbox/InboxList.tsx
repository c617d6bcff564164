import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { InboxItem, InboxSort } from '../api/contract.ts';
import { count } from '../format/words.ts';
import { InboxRow } from './InboxRow.tsx';
import { RowWindow } from './RowWindow.tsx';
import type { Selection } from './useSelection.ts';
import styles from './inbox.module.css';

interface InboxListProps {
  rows: InboxItem[];
  sort: InboxSort;
  hasMore: boolean;
  selection: Selection;
  refusals: ReadonlyMap<string, string>;
  inPlace: boolean;
  /** The selected one's detail, where it opens in its place. */
  detail: ReactNode;
}

export function InboxList({ rows, sort, hasMore, ...list }: InboxListProps) {
  const [address] = useSearchParams();
  const groups = grouped(rows, sort);
  if (!groups) return <Paper className={styles.list}><Rows rows={rows} before={0} {...list} /></Paper>;
  return (
    <Paper className={styles.list}>
      {groups.map(([id, name, items, before], index) => (
        <section key={id} aria-labelledby={`group-${id}`}>
          <div className={styles.group}>
            <WholeGroup name={name} items={items} selection={list.selection} />
            <h2 id={`group-${id}`}>{name}<span className={styles.groupCount}>{count(items.length)}{hasMore && index === groups.length - 1 && '+'}</span></h2>
            <Link to={`?${narrowed(address, sort, id)}`} className={styles.only} aria-label={`Show only ${name}`}>Show only</Link>
          </div>
          <Rows rows={items} before={before} {...list} />
        </section>
      ))}
    </Paper>
  );
}

/** The address as it is, and only this account or driver. */
function narrowed(address: URLSearchParams, by: string, id: string): string {
  const narrowed = new URLSearchParams(address);
  narrowed.set(by, id);
  return narrowed.toString();
}

function WholeGroup({ name, items, selection: { chosen, chooseAll } }: { name: string; items: InboxItem[]; selection: Selection }) {
  const own = new Set(chosen);
  const here = items.filter(item => own.has(item)).length;
  return (
    <input type="checkbox" className={styles.whole} aria-label={`All ${count(items.length)} of ${name}`} checked={here === items.length} onChange={() => chooseAll(items)}
      ref={box => { if (box) box.indeterminate = here > 0 && here < items.length; }} />
  );
}

function Rows({ rows, before, selection, refusals, inPlace, detail }: Omit<InboxListProps, 'sort' | 'hasMore'> & { before: number }) {
  const { selected, chosen, onRowFocus, onRowBlur, pick, choose } = selection;
  const chosenIds = new Set(chosen.map(item => item.suggestion.id));
  return (
    <RowWindow rows={rows} before={before} kept={selected} choosing={chosen.length > 0}>
      {(item) => {
        const current = item === selected;
        return (
          <InboxRow key={item.suggestion.id} item={item} current={current} chosen={chosenIds.has(item.suggestion.id)} refusal={refusals.get(item.suggestion.id)}
            onFocus={onRowFocus} onBlur={onRowBlur} onPick={pick} onChoose={choose} inPlace={inPlace} detail={current ? detail : undefined} />
        );
      }}
    </RowWindow>
  );
}

type Group = [id: string, name: string, items: InboxItem[], before: number];

function grouped(rows: InboxItem[], sort: InboxSort): Group[] | undefined {
  if (sort !== 'account' && sort !== 'driver') return undefined;
  const groups = new Map<string, Group>();
  for (const item of rows) {
    const { id, name } = sort === 'account' ? item.account : item.suggestion.driver;
    const group = groups.get(id) ?? [id, name, [], 0];
    group[2].push(item);
    groups.set(id, group);
  }
  let before = 0;
  for (const group of groups.values()) {
    group[3] = before;
    before += group[2].length;
  }
  return [...groups.values()];
}
