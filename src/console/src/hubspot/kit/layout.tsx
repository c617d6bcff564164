import type { AccordionProps, AutoGridProps, BoxProps, CardProps, DividerProps, FlexProps, InlineProps, SpacerProps, StackProps, TileProps } from '@hubspot/ui-extensions';
import { IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, useId, useState } from 'react';
import { distance, sizeOf } from './sizes.ts';
import styles from './layout.module.css';

const places: Record<string, string> = { start: 'flex-start', end: 'flex-end', center: 'center', around: 'space-around', between: 'space-between', baseline: 'baseline', stretch: 'stretch', auto: 'auto' };
const place = (name: string | undefined) => name && places[name];

export function Flex({ direction = 'row', justify, align, alignSelf, wrap, gap, children }: FlexProps) {
  const flexWrap = wrap === true ? 'wrap' : wrap || 'nowrap';
  const style: CSSProperties = { flexDirection: direction, justifyContent: place(justify), alignItems: place(align), alignSelf: place(alignSelf), flexWrap, gap: distance(gap) };
  return <div className={styles.flex} style={style}>{children}</div>;
}

export function Stack({ direction = 'column', justify, align = 'stretch', distance: gap, width = '100%', children }: StackProps) {
  return <div className={styles.flex} style={{ flexDirection: direction, justifyContent: place(justify), alignItems: place(align), gap: distance(gap), width }}>{children}</div>;
}

export function Inline({ justify, align = 'center', gap, children }: InlineProps) {
  return <div className={styles.flex} style={{ flexWrap: 'wrap', justifyContent: place(justify), alignItems: place(align), gap: distance(gap, 'sm') }}>{children}</div>;
}

export const Box = ({ alignSelf, flex, children }: BoxProps) => <div className={styles.box} style={{ alignSelf: place(alignSelf), flex }}>{children}</div>;

export function AutoGrid({ columnWidth, gap, flexible, children }: AutoGridProps) {
  return <div style={{ display: 'grid', gap: distance(gap), gridTemplateColumns: `repeat(auto-fill, minmax(min(${columnWidth}px, 100%), ${flexible ? '1fr' : `${columnWidth}px`}))` }}>{children}</div>;
}

export const Divider = ({ distance: around }: DividerProps) => <hr className={styles.divider} style={{ marginBlock: distance(around) }} />;

export const Spacer = ({ size }: SpacerProps) => <div aria-hidden style={{ height: distance(size, 'md') }} />;

export const Tile = ({ compact, flush, children }: TileProps) => <div className={styles.tile} style={{ padding: flush ? 0 : compact ? 12 : 20 }}>{children}</div>;

export const Card = ({ children }: CardProps) => <div className={styles.tile} style={{ padding: 20 }}>{children}</div>;

/** Opens by itself, or as the card says where it says so. */
export function Accordion({ title, children, defaultOpen = false, open, disabled, size = 'sm', onClick }: AccordionProps) {
  const [own, setOwn] = useState(defaultOpen);
  const id = useId();
  const opened = open ?? own;
  const press = () => {
    setOwn(!opened);
    onClick?.();
  };
  return (
    <div className={styles.accordion}>
      <button type="button" className={`${styles.toggle} ${styles[sizeOf(size)]}`} aria-expanded={opened} aria-controls={id} disabled={disabled} onClick={press}>
        <IconChevronRight size={14} aria-hidden className={opened ? styles.open : undefined} />{title}
      </button>
      <div id={id} hidden={!opened} className={styles.inside}>{children}</div>
    </div>
  );
}
