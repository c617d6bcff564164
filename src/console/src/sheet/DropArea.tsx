import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './sheet.module.css';

/** A file may be dropped anywhere on the page: beside the marked place the browser would open it instead. */
export function DropArea({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return <div className={styles.dropArea} data-over={over || undefined} onDragOver={hover} onDragLeave={leave} onDrop={drop}>{children}</div>;
}
