import { Alert, type AlertProps } from '@mantine/core';
import styles from './transitions.module.css';

/** Something to look at before going on; nothing is broken. */
export function Caution(props: Pick<AlertProps, 'title' | 'children' | 'role' | 'my' | 'mt'>) {
  return <Alert variant="light" color="yellow" classNames={{ root: styles.caution, title: styles.cautionTitle }} {...props} />;
}
