import type { TabProps, TableCellProps, TableElementProps, TableHeaderProps, TableProps, TabsProps } from '@hubspot/ui-extensions';
import { Pagination, Tabs as Bar } from '@mantine/core';
import { useState } from 'react';
import { partsOf } from './parts.ts';
import styles from './tables.module.css';

export function Table(props: TableProps) {
  const { bordered = true, flush, density = 'default', children } = props;
  return (
    <div className={flush ? undefined : styles.around}>
      <div className={styles.scroll}><table className={`${styles.table} ${styles[density]} ${bordered ? styles.bordered : ''}`}>{children}</table></div>
      {props.paginated && (
        <Pagination size="sm" total={props.pageCount} value={props.page} onChange={props.onPageChange} withEdges={props.showFirstLastButtons}
          getControlProps={control => ({ 'aria-label': `${control} page` })} />
      )}
    </div>
  );
}

export const TableHead = ({ children }: TableElementProps) => <thead>{children}</thead>;
export const TableBody = ({ children }: TableElementProps) => <tbody>{children}</tbody>;
export const TableFooter = ({ children }: TableElementProps) => <tfoot>{children}</tfoot>;
export const TableRow = ({ children }: TableElementProps) => <tr>{children}</tr>;

const widthOf = (width: TableCellProps['width']) => (width === 'min' ? '1%' : width === 'max' ? '100%' : width);

export const TableCell = ({ align, width, colSpan, children }: TableCellProps) => <td colSpan={colSpan} style={{ textAlign: align, width: widthOf(width) }}>{children}</td>;

export function TableHeader(props: TableHeaderProps) {
  const { align, width, children } = props;
  const style = { textAlign: align, width: widthOf(width) };
  if (!('onSortChange' in props)) return <th scope="col" style={style}>{children}</th>;
  const { sortDirection, onSortChange, disabled } = props;
  const next = sortDirection === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" style={style} aria-sort={sortDirection}>
      <button type="button" disabled={disabled} className={styles.sort} onClick={() => onSortChange(next)}>
        {children}<span aria-hidden>{sortDirection === 'ascending' ? ' ▲' : sortDirection === 'descending' ? ' ▼' : ' ↕'}</span>
      </button>
    </th>
  );
}

/** Its tabs are read off its children; each is known by its id, or else by its place. */
export function Tabs({ selected, defaultSelected, onSelectedChange, variant = 'default', fill, children }: TabsProps) {
  const tabs = partsOf(children, Tab, 'Tab').map(({ props }, place) => ({ ...props, id: props.tabId ?? place }));
  const [own, setOwn] = useState(defaultSelected ?? tabs[0]?.id);
  const tell = onSelectedChange as ((id: string | number) => void) | undefined;
  const choose = (id: string | null) => {
    const tab = tabs.find(one => `${one.id}` === id);
    if (!tab) return;
    setOwn(tab.id);
    tell?.(tab.id);
  };
  return (
    <Bar value={`${selected ?? own}`} onChange={choose} variant={variant === 'enclosed' ? 'outline' : 'default'} classNames={{ tab: styles.tab, list: styles.list }}>
      <Bar.List grow={fill}>
        {tabs.map(({ id, title, disabled, tooltip }) => <Bar.Tab key={id} value={`${id}`} disabled={disabled} title={tooltip}>{title}</Bar.Tab>)}
      </Bar.List>
      {tabs.map(({ id, children: inside }) => <Bar.Panel key={id} value={`${id}`} pt="md">{inside}</Bar.Panel>)}
    </Bar>
  );
}

/** Drawn by the {@link Tabs} it stands in. */
export const Tab = ({ children }: TabProps) => children;
