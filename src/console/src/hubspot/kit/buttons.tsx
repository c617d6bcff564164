import type { ButtonProps, ButtonRowProps, DropdownButtonItemProps, DropdownProps, HrefProp, LinkProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import { Menu } from '@mantine/core';
import { IconChevronDown, IconExternalLink } from '@tabler/icons-react';
import { type Key, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { told } from './events.ts';
import { useExtension, useReactions } from './extension.tsx';
import { Icon } from './icons.tsx';
import { OverlayLayer, useOverlay } from './overlay.tsx';
import { partsOf } from './parts.ts';
import { sizeOf } from './sizes.ts';
import styles from './buttons.module.css';

interface PressableProps extends Pick<ButtonProps, 'onClick' | 'overlay' | 'disabled' | 'type' | 'testId'> {
  className: string;
  href?: HrefProp;
  busy?: boolean;
  preventDefault?: boolean;
  children: ReactNode;
}

/** A button, or a link where it leads somewhere; with the overlay that it opens. */
export function Pressable({ href, onClick, overlay, disabled, busy, preventDefault, type = 'button', testId, className, children }: PressableProps) {
  const { resolve } = useExtension();
  const reactions = useReactions();
  const { attach, open, layer } = useOverlay(overlay);
  const press = (event: MouseEvent) => {
    if (preventDefault) event.preventDefault();
    if (busy) return event.preventDefault();
    void onClick?.(told(event), reactions);
    open();
  };
  const common = { className, onClick: press, ref: attach, 'data-test-id': testId };
  const { url, external = false } = typeof href === 'object' ? href : { url: href };
  return (
    <>
      {url && !disabled
        ? <a {...common} href={resolve(url)} {...(external && { target: '_blank', rel: 'noreferrer' })}>{children}{external && <NewTab />}</a>
        : <button {...common} type={type} disabled={disabled} aria-disabled={busy || undefined} aria-busy={busy || undefined}>{children}</button>}
      {layer}
    </>
  );
}

const NewTab = () => <><IconExternalLink size={12} aria-hidden className={styles.external} /><span className={styles.hidden}>, opens in a new tab</span></>;

const buttonClass = (variant: string, size: string, truncate = false) =>
  [styles.button, styles[variant], styles[sizeOf(size)], truncate && styles.truncate].filter(Boolean).join(' ');

export function Button({ variant = 'secondary', size = 'md', truncate, ...rest }: ButtonProps) {
  return <Pressable {...rest} className={buttonClass(variant, size, truncate)} />;
}

export function LoadingButton({ variant = 'primary', size = 'md', truncate, loading = false, resultIconName, overlay, overlayOptions, children, ...rest }: LoadingButtonProps) {
  const afterwards = overlayOptions?.openBehavior === 'onLoadingFinish';
  const { open, layer } = useOverlay(afterwards ? overlay : null);
  const [finished, setFinished] = useState(false);
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !loading) {
      setFinished(true);
      if (afterwards) open();
    }
    before.current = loading;
  }, [loading, afterwards, open]);
  return (
    <>
      <Pressable {...rest} overlay={afterwards ? undefined : overlay} busy={loading} className={buttonClass(variant, size, truncate)}>
        {loading && <span className={styles.spinner} aria-hidden />}
        {!loading && finished && resultIconName && <Icon name={resultIconName} size="sm" />}
        {children}
      </Pressable>
      {layer}
    </>
  );
}

export const ButtonRow = ({ children }: ButtonRowProps) => <div className={styles.row}>{children}</div>;

export function Link({ variant = 'primary', ...rest }: LinkProps) {
  return <Pressable {...rest} className={`${styles.link} ${styles[`link-${variant}`] ?? ''}`} />;
}

/** What an item opens is drawn beside the menu, not in it, so that it outlives the menu. */
export function Dropdown({ options, variant = 'secondary', buttonText, buttonSize = 'md', disabled, children }: DropdownProps) {
  const reactions = useReactions();
  const [opened, setOpened] = useState<Key | null>(null);
  const items = partsOf(children, ButtonItem, 'Dropdown.ButtonItem');
  return (
    <>
      <Menu position="bottom-start" shadow="md" classNames={{ dropdown: styles.menu, item: styles.item }}>
        <Menu.Target>
          <button type="button" disabled={disabled} className={buttonClass(variant, buttonSize)}>
            {buttonText}<IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {options?.map(({ label, onClick }) => <Menu.Item key={label} onClick={onClick}>{label}</Menu.Item>)}
          {items.map(({ key, props: { onClick, testId, children: label } }) => (
            <Menu.Item key={key} data-test-id={testId} onClick={event => {
              void onClick?.(told(event), reactions);
              setOpened(key);
            }}>{label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {items.map(({ key, props: { overlay } }) => overlay && (
        <OverlayLayer key={key} opened={opened === key} onOpened={yes => setOpened(yes ? key : null)}>{overlay}</OverlayLayer>
      ))}
    </>
  );
}

/** Drawn by the {@link Dropdown} it stands in. */
const ButtonItem = ({ children }: DropdownButtonItemProps) => children;

Dropdown.ButtonItem = ButtonItem;
