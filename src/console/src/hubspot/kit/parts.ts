import { Children, type FunctionComponent, Fragment, isValidElement, type Key, type ReactElement, type ReactNode } from 'react';

/** The parts that a component of HubSpot's is made of, read off its children: it draws them itself, so nothing else may stand there. */
export function partsOf<P>(children: ReactNode, kind: FunctionComponent<P>, name: string): { key: Key; props: P }[] {
  return Children.toArray(children).flatMap(child => {
    if (isValidElement<{ children?: ReactNode }>(child) && child.type === Fragment) return partsOf(child.props.children, kind, name);
    if (!isValidElement(child) || child.type !== kind) throw new Error(`Only ${name} may stand here.`);
    const { key, props } = child as ReactElement<P>;
    return [{ key: key!, props }];
  });
}
