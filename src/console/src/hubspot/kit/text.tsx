import type {
  DescriptionListItemProps, DescriptionListProps, HeadingProps, ListProps, StatisticsItemProps, StatisticsProps, StatisticsTrendProps, StatusTagProps, TagProps, TextProps,
} from '@hubspot/ui-extensions';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { Children, type CSSProperties } from 'react';
import { Pressable } from './buttons.tsx';
import { useOverlay } from './overlay.tsx';
import styles from './text.module.css';

const weights = { regular: 400, demibold: 600, bold: 700 } as const;
const decorations = { none: 'none', underline: 'underline', strikethrough: 'line-through' } as const;

export function Text({ variant = 'bodytext', inline, format = {}, truncate, testId, children }: TextProps) {
  const { fontWeight, italic, lineDecoration, textTransform } = format;
  const cut = typeof truncate === 'object' ? truncate : truncate ? {} : null;
  const style: CSSProperties = {
    display: inline ? 'inline' : 'block',
    fontWeight: fontWeight && weights[fontWeight],
    fontStyle: italic ? 'italic' : undefined,
    textDecoration: lineDecoration && decorations[lineDecoration],
    textTransform: textTransform === 'sentenceCase' ? undefined : textTransform,
    maxWidth: cut?.maxWidth,
  };
  const classes = [styles[variant], cut && styles.cut, textTransform === 'sentenceCase' && styles.sentence].filter(Boolean).join(' ');
  return <span className={classes} style={style} title={cut?.tooltipText} data-test-id={testId}>{children}</span>;
}

export const Heading = ({ inline, children }: HeadingProps) => <h3 className={styles.heading} style={inline ? { display: 'inline' } : undefined}>{children}</h3>;

export function List({ variant = 'unordered', children }: ListProps) {
  const Items = variant.startsWith('ordered') ? 'ol' : 'ul';
  return <Items className={styles[variant]}>{Children.map(children, child => child === null ? null : <li>{child}</li>)}</Items>;
}

export const DescriptionList = ({ direction = 'column', children }: DescriptionListProps) => <dl className={styles[`list-${direction}`]}>{children}</dl>;

export const DescriptionListItem = ({ label, children }: DescriptionListItemProps) => <div className={styles.described}><dt>{label}</dt><dd>{children}</dd></div>;

export const Statistics = ({ children }: StatisticsProps) => <dl className={styles.statistics}>{children}</dl>;

export const StatisticsItem = ({ label, number, children }: StatisticsItemProps) => (
  <div className={styles.statistic}>
    <dt>{label}</dt>
    <dd>{number}</dd>
    {children && <dd className={styles.trends}>{children}</dd>}
  </div>
);

export function StatisticsTrend({ value, direction, color }: StatisticsTrendProps) {
  const Arrow = direction === 'increase' ? IconArrowUp : IconArrowDown;
  return <span className={styles[`trend-${color ?? (direction === 'increase' ? 'green' : 'red')}`]}><Arrow size={12} role="img" aria-label={direction} />{value}</span>;
}

/** A tag that can be pressed is a button; one with a tooltip can at least be reached. */
export function Tag({ variant = 'default', onClick, overlay, testId, children }: TagProps) {
  const { attach, layer } = useOverlay(overlay);
  const className = `${styles.tag} ${styles[`tag-${variant}`]}`;
  if (onClick) return <Pressable className={className} onClick={onClick} overlay={overlay} testId={testId}>{children}</Pressable>;
  return <><span className={className} ref={attach} tabIndex={overlay ? 0 : undefined} data-test-id={testId}>{children}</span>{layer}</>;
}

export function StatusTag({ variant = 'default', hollow, onClick, showRemoveIcon, onRemoveClick, children }: StatusTagProps) {
  const words = <><span className={`${styles.dot} ${styles[`dot-${variant}`]} ${hollow ? styles.hollow : ''}`} aria-hidden />{children}</>;
  return (
    <span className={styles.status}>
      {onClick ? <button type="button" className={styles.plain} onClick={onClick}>{words}</button> : words}
      {showRemoveIcon && <button type="button" className={styles.plain} onClick={onRemoveClick} aria-label="Remove"><IconX size={12} aria-hidden /></button>}
    </span>
  );
}
