import { IconGripVertical } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import styles from './Handle.module.css';

/** What a row is dragged by, and moved with the arrow keys. */
export function Handle({ name, ...props }: { name: string } & ComponentProps<'button'>) {
  return <button type="button" {...props} className={styles.handle} aria-label={`Move ${name}`} title="Drag, or press Space and use the arrow keys"><IconGripVertical size={15} aria-hidden /></button>;
}
