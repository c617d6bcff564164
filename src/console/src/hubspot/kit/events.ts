import type { ExtensionEvent } from '@hubspot/ui-extensions';
import type { SyntheticEvent } from 'react';

/** A browser's event in the few words that HubSpot hands to a card. */
export const told = ({ type, bubbles, timeStamp }: SyntheticEvent): ExtensionEvent => ({ type, bubbles, timeStamp, id: `${type}-${timeStamp}` });
