import type { ModalProps, PanelProps, PanelSectionProps, TooltipProps } from '@hubspot/ui-extensions';
import { Drawer, Modal as Dialog, Tooltip as Bubble } from '@mantine/core';
import { createContext, type ReactNode, type RefObject, use, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useExtension } from './extension.tsx';
import { sizeOf } from './sizes.ts';
import styles from './overlay.module.css';

interface Overlay extends Opening { target?: RefObject<HTMLElement | null> }
interface Opening { opened: boolean; open: () => void; close: () => void }

const OverlayContext = createContext<Overlay | null>(null);

interface LayerProps { opened: boolean; onOpened: (opened: boolean) => void; target?: RefObject<HTMLElement | null>; children: ReactNode }

/** Where an overlay is drawn: it learns there whether it is open. */
export function OverlayLayer({ opened, onOpened, target, children }: LayerProps) {
  const tell = useRef(onOpened);
  useEffect(() => { tell.current = onOpened; });
  const [open, close] = [useCallback(() => tell.current(true), []), useCallback(() => tell.current(false), [])];
  const value = useMemo(() => ({ target, opened, open, close }), [target, opened, open, close]);
  return <OverlayContext value={value}>{children}</OverlayContext>;
}

/** What a button or link opens: it is drawn beside it, and knows by which element it was asked for. */
export function useOverlay(overlay: ReactNode) {
  const target = useRef<HTMLElement | null>(null);
  const [opened, setOpened] = useState(false);
  const open = useCallback(() => setOpened(true), []);
  const attach = useCallback((element: HTMLElement | null) => { target.current = element; }, []);
  return { attach, open, layer: overlay ? <OverlayLayer opened={opened} onOpened={setOpened} target={target}>{overlay}</OverlayLayer> : null };
}

/** Open or not, known to the page by its id so that the card can close it. */
function useNamed(id: string, onOpen?: () => void, onClose?: () => void): Opening {
  const { overlays } = useExtension();
  const asked = use(OverlayContext);
  if (!asked) throw new Error(`The overlay ${id} belongs into the overlay property of a button or link.`);
  const { opened, open, close } = asked;
  useEffect(() => {
    overlays.set(id, { open, close });
    return () => void overlays.delete(id);
  }, [overlays, id, open, close]);
  const before = useRef(false);
  useEffect(() => {
    if (opened !== before.current) (opened ? onOpen : onClose)?.();
    before.current = opened;
  });
  return asked;
}

const widths = { sm: 400, md: 600, lg: 800 } as const;
const widthOf = (width: string) => widths[sizeOf(width) as keyof typeof widths];

export function Modal({ id, title, width = 'sm', variant, children, onOpen, onClose, 'aria-label': label }: ModalProps) {
  const { opened, close } = useNamed(id, onOpen, onClose);
  return (
    <Dialog opened={opened} onClose={close} size={widthOf(width)} title={title} aria-label={title ? undefined : label} centered padding={0}
      classNames={{ content: styles.content, header: variant === 'danger' ? styles.danger : styles.header, title: styles.title }}>
      {children}
    </Dialog>
  );
}

export function Panel({ id, title, width = 'sm', variant, children, onOpen, onClose, 'aria-label': label }: PanelProps) {
  const { opened, close } = useNamed(id, onOpen, onClose);
  return (
    <Drawer opened={opened} onClose={close} size={widthOf(width)} title={title} aria-label={title ? undefined : label} position="right" padding={0}
      withOverlay={variant === 'modal'} lockScroll={variant === 'modal'} classNames={{ content: styles.content, header: styles.header, title: styles.title }}>
      {children}
    </Drawer>
  );
}

export const ModalBody = ({ children }: { children: ReactNode }) => <div className={styles.body}>{children}</div>;
export const ModalFooter = ({ children }: { children: ReactNode }) => <div className={styles.footer}>{children}</div>;
export const PanelBody = ModalBody;
export const PanelFooter = ModalFooter;
export const PanelSection = ({ flush, children }: PanelSectionProps) => <div className={flush ? undefined : styles.section}>{children}</div>;

/** Words about the element that it is the overlay of: shown while that is pointed at or has the focus. */
export function Tooltip({ children, placement = 'top' }: TooltipProps) {
  const asked = use(OverlayContext);
  const [shown, setShown] = useState(false);
  const id = useId();
  const element = asked?.target;
  useEffect(() => {
    const target = element?.current;
    if (!target) return;
    const show = () => setShown(true);
    const hide = () => setShown(false);
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const listeners = [['mouseenter', show], ['focus', show], ['mouseleave', hide], ['blur', hide], ['keydown', escape]] as const;
    listeners.forEach(([name, listener]) => target.addEventListener(name, listener as EventListener));
    target.setAttribute('aria-describedby', id);
    return () => {
      listeners.forEach(([name, listener]) => target.removeEventListener(name, listener as EventListener));
      target.removeAttribute('aria-describedby');
    };
  }, [element, id]);
  if (!element) throw new Error('A tooltip belongs into the overlay property of a button, link or tag.');
  return (
    <>
      <span id={id} hidden>{children}</span>
      <Bubble target={element} label={children} opened={shown} position={placement} withArrow multiline maw={280} />
    </>
  );
}
