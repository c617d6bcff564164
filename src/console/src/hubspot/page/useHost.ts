import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSession } from '../../shell/session.ts';
import type { CrmAction, Extension, HostActions } from '../kit/extension.tsx';
import { type CompanyRecord, type NewActivity, recordQuery } from './record.ts';

export type Notice = Parameters<HostActions['addAlert']>[0] & { id: number };
export interface Frame { uri: string; title?: string; width: number; height: number; onClose?: () => void }
export type Location = Extension['context']['location'];

type PropertiesListener = { names: string[] | '*'; tell: (properties: Record<string, string>) => void };

const kept = 3;
const composers: Partial<Record<CrmAction['actionType'], NewActivity['kind']>> = { ADD_NOTE: 'note', SEND_EMAIL: 'email', SCHEDULE_MEETING: 'meeting' };

/** The part of HubSpot that a card talks to: its page's alerts, the record's properties, links and dialogs. */
export function useHost(record: CompanyRecord) {
  const client = useQueryClient();
  const session = useSession();
  const [notices, setNotices] = useState<Notice[]>([]);
  const [composing, compose] = useState<NewActivity['kind'] | null>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  const numbering = useRef(0);
  const listeners = useRef<PropertiesListener[]>([]);
  const { id } = record;

  const addAlert = useCallback((notice: Omit<Notice, 'id'>) => {
    const numbered = { ...notice, id: ++numbering.current };
    setNotices(current => [...current, numbered].slice(-kept));
  }, []);
  const dismiss = (notice: Notice) => setNotices(current => current.filter(one => one !== notice));

  const refresh = useCallback(() => client.invalidateQueries({ queryKey: recordQuery(id).queryKey }), [client, id]);

  /** Tells the cards what was edited on this page; like HubSpot, it tells of nothing that came from elsewhere. */
  const changed = useCallback(async (properties: Record<string, string>) => {
    await refresh();
    for (const { names, tell } of listeners.current) {
      const wanted = Object.entries(properties).filter(([name]) => names === '*' || names.includes(name));
      if (wanted.length > 0) tell(Object.fromEntries(wanted));
    }
  }, [refresh]);

  const actions = useMemo<Omit<HostActions, 'closeOverlay'>>(() => ({
    addAlert,
    refreshObjectProperties: () => void refresh(),
    onCrmPropertiesUpdate: (names, tell) => void listeners.current.push({ names, tell }),
    async fetchCrmObjectProperties(names) {
      const { properties } = await client.ensureQueryData(recordQuery(id));
      const wanted = properties.filter(({ name }) => names === '*' || names.includes(name));
      return Object.fromEntries(wanted.map(({ name, value }) => [name, value ?? '']));
    },
    reloadPage: () => window.location.reload(),
    copyTextToClipboard: text => navigator.clipboard.writeText(text),
    navigateToPage: ({ to }) => addAlert({ type: 'info', message: `The simulated HubSpot does not have the app’s page ${to}.` }),
    openIframeModal: ({ uri, title, width, height }, onClose) => setFrame({ uri, title, width, height, onClose }),
  }), [addAlert, client, id, refresh]);

  const { user, portal } = session;
  const { viewer } = record;
  const contextFor = useCallback((location: Location): Extension['context'] => {
    const [firstName = '', ...lastNames] = user.name.split(' ');
    return {
      location,
      user: { id: viewer.userId, email: user.email, emails: [user.email], firstName, lastName: lastNames.join(' '), roles: [], teams: [], locale: navigator.language, permissions: [] },
      portal: { id: Number(portal.hubId), timezone: portal.timeZone },
      variables: { IMPACTPILOT_ORIGIN: knownOrigin() },
      crm: { objectId: Number(id), objectTypeId: '0-2' },
      extension: { appId: viewer.appId, appName: 'ImpactPilot', cardTitle: 'Impact' },
    };
  }, [user.name, user.email, portal.hubId, portal.timeZone, viewer.userId, viewer.appId, id]);

  const perform = useCallback(({ actionType }: CrmAction) => {
    const kind = composers[actionType];
    if (kind) compose(kind);
    return kind !== undefined;
  }, []);

  return { record, notices, dismiss, addAlert, composing, compose, frame, setFrame, actions, contextFor, changed, refresh, perform };
}

export type Host = ReturnType<typeof useHost>;

/** HubSpot lets cards call https only, so that is how the card knows us, even where the demo is served without it. */
const knownOrigin = () => `https://${window.location.host}`;

const hubSpotCompany = /^https:\/\/app(?:-\w+)?\.hubspot\.com\/contacts\/\d+\/record\/0-2\/(\d+)$/;

/** The card’s links to us lead to where we really are, those to a company’s page at HubSpot to this one. */
export function resolve(url: string): string {
  if (url.startsWith(`${knownOrigin()}/`)) return window.location.origin + url.slice(knownOrigin().length);
  const company = hubSpotCompany.exec(url)?.[1];
  return company ? companyPath(company) : url;
}

const companyPath = (id: number | string) => `/hubspot/companies/${id}`;

export function linkOf({ actionType, actionContext }: CrmAction): string | null {
  if (actionType === 'EXTERNAL_URL') return (actionContext as { href: string }).href;
  if (actionType !== 'RECORD_APP_LINK') return null;
  const { objectTypeId, objectId } = actionContext as { objectTypeId: string; objectId: number };
  return objectTypeId === '0-2' ? companyPath(objectId) : null;
}
