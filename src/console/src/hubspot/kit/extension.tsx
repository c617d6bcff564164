import type { CrmContext, CrmHostActions, Reactions, UiePlatformActions } from '@hubspot/ui-extensions';
import type { CrmActionLinkProps } from '@hubspot/ui-extensions/crm';
import { createContext, type ReactElement, use } from 'react';

/** What a card may ask of the page around it; HubSpot's names, and what its action buttons do. */
export type HostActions = CrmHostActions & UiePlatformActions;

/** What one of HubSpot's action buttons is to do. */
export type CrmAction = Pick<CrmActionLinkProps, 'actionType' | 'actionContext'>;

/** An overlay of the card, by the id the card gave it. */
export interface OverlayHandle { open: () => void; close: () => void }

export interface Extension {
  context: CrmContext;
  actions: HostActions;
  overlays: Map<string, OverlayHandle>;
  /** Where an address leads from here: the origin that the card knows is this installation, whatever it is called. */
  resolve: (url: string) => string;
  /** Where an action button leads, or null where it does something on the spot. */
  linkOf: (action: CrmAction) => string | null;
  /** Does it; false where this page has nothing like it. */
  perform: (action: CrmAction) => boolean;
}

export const ExtensionContext = createContext<Extension | null>(null);

export function useExtension(): Extension {
  const extension = use(ExtensionContext);
  if (!extension) throw new Error('No HubSpot here: render this inside a card’s frame.');
  return extension;
}

export const useExtensionContext = () => useExtension().context;
export const useExtensionActions = () => useExtension().actions;
export const useExtensionApi = () => {
  const { context, actions } = useExtension();
  return { context, actions };
};

/** The second argument of every handler: HubSpot's older way to open and close overlays. */
export function useReactions(): Reactions {
  const { overlays } = useExtension();
  const open = (id: string) => overlays.get(id)?.open();
  const close = (id: string) => overlays.get(id)?.close();
  return { openPanel: open, closePanel: close, openModal: open, closeModal: close };
}

type Render = (api: Pick<Extension, 'context' | 'actions'>) => ReactElement;

let extended: Render | null = null;

/** What `hubspot.extend` does here: an entry file says how it is drawn. */
export const extend = (render: Render): void => {
  extended = render;
};

/** Loads an entry file, as HubSpot does, and takes over what it registered. */
export async function loadEntry(entry: () => Promise<unknown>): Promise<Render> {
  extended = null;
  await entry();
  if (!extended) throw new Error('The entry file did not call hubspot.extend.');
  return extended;
}
