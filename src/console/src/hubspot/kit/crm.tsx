import type { CrmActionButtonProps, CrmActionLinkProps } from '@hubspot/ui-extensions/crm';
import { Button, Link, Pressable } from './buttons.tsx';
import { type CrmAction, useExtension } from './extension.tsx';
import styles from './buttons.module.css';

interface Acting extends CrmAction { onClick?: () => void; onError?: (errors: string[]) => void }

/** An action that leads somewhere is a link; any other is done when it is pressed. */
function useAction({ actionType, actionContext, onClick, onError }: Acting) {
  const { linkOf, perform } = useExtension();
  const action = { actionType, actionContext };
  const href = linkOf(action);
  const press = () => {
    onClick?.();
    if (!href && !perform(action)) onError?.([`The simulated HubSpot has no ${actionType}.`]);
  };
  return { href, press };
}

export function CrmActionLink({ variant = 'primary', children, ...acting }: CrmActionLinkProps) {
  const { href, press } = useAction(acting);
  if (href) return <Link href={href} variant={variant} onClick={press}>{children}</Link>;
  return <Pressable className={`${styles.link} ${styles[`link-${variant}`]}`} onClick={press}>{children}</Pressable>;
}

export function CrmActionButton({ variant, size, type, disabled, children, ...acting }: CrmActionButtonProps) {
  const { href, press } = useAction(acting);
  return <Button variant={variant} size={size} type={type} disabled={disabled} href={href ?? undefined} onClick={press}>{children}</Button>;
}
