import type { AuditChange } from '../api/contract.ts';
import { cadenceWords, modeWords, roleWords, statusWords } from '../format/words.ts';

/** What can be filtered by: the first word of the actions. */
export const kinds: Record<string, string> = {
  driver: 'Drivers', transition: 'Transitions', catalogue: 'Imports and library', impact: 'Impact', suggestion: 'Suggestions', account: 'Accounts',
  cycle: 'Cycles', cover: 'Holiday cover', view: 'Saved views', mapping: 'Mapping', person: 'People', team: 'Teams', leaderboard: 'Leaderboard', connection: 'Connection', write_back: 'Writing to HubSpot', webhook: 'Webhooks from HubSpot', outgoing_webhook: 'Outgoing webhooks', settings: 'Settings', token: 'API tokens', notices: 'Notices', setup: 'Set-up',
};

const acts: Record<string, string> = {
  'driver.created': 'created the driver', 'driver.changed': 'changed the driver', 'driver.archived': 'archived the driver', 'driver.restored': 'restored the driver', 'driver.removed': 'removed the driver',
  'transition.changed': 'changed the transition of', 'transition.paused': 'paused the transition of', 'transition.resumed': 'resumed the transition of', 'transition.withdrawn': 'withdrew automatic mode from',
  'transition.example_removed': 'took a sentence away from what is learnt of', 'transition.example_kept': 'gave a sentence back to what is learnt of', 'transition.lessons_since_changed': 'changed which decisions count for',
  'catalogue.imported': 'added drivers from a sheet or the library', 'catalogue.import_reverted': 'took an import back',
  'impact.won': 'won', 'impact.changed': 'changed the status of', 'impact.undone': 'took back the win of',
  'suggestion.raised': 'detected', 'suggestion.evidence_added': 'found more evidence of', 'suggestion.confirmed': 'confirmed', 'suggestion.ignored': 'marked incorrect', 'suggestion.snoozed': 'snoozed', 'suggestion.expired': 'let expire', 'suggestion.returned': 'brought back from snooze',
  'suggestion.confirmed_undone': 'took back the confirmation of', 'suggestion.ignored_undone': 'took back that it was incorrect:', 'suggestion.snoozed_undone': 'woke up',
  'cover.set': 'said who covers for', 'cover.ended': 'ended the cover for',
  'view.kept': 'kept the view of accounts', 'view.changed': 'changed the view of accounts', 'view.deleted': 'deleted the view of accounts',
  'account.merged': 'merged another company into', 'cycle.ended': 'ended the cycle', 'person.changed': 'changed what may be done by', 'person.invited': 'invited', 'person.invitation_revoked': 'took back the invitation of', 'person.joined': 'accepted an invitation:',
  'mapping.alias_changed': 'mapped the name', 'mapping.group_changed': 'changed the group', 'mapping.group_deleted': 'deleted the group', 'mapping.roles_changed': 'changed how roles are found',
  'outgoing_webhook.created': 'made the webhook', 'outgoing_webhook.changed': 'changed the webhook', 'outgoing_webhook.deleted': 'deleted the webhook',
  'outgoing_webhook.secret_rotated': 'gave a new secret to the webhook', 'outgoing_webhook.resent': 'sent a message again to the webhook', 'webhook.switched_off': 'switched off the webhook',
  'notices.channel_changed': 'changed the portal’s channel', 'notices.channel_removed': 'took the portal’s channel away',
  'judge.changed': 'changed the language model', 'judge.forgotten': 'forgot the language model',
  'settings.changed': 'changed the portal’s settings', 'token.created': 'made the API token', 'token.revoked': 'revoked the API token',
  'connection.disconnected': 'disconnected HubSpot', 'connection.revoked': 'lost the access to HubSpot', 'write_back.switched': 'changed what is written to HubSpot',
  'setup.changed': 'changed the set-up list',
  'account.pooled': 'changed whether this counts for the pool:', 'team.created': 'made the team', 'team.changed': 'changed the team', 'team.archived': 'put the team away', 'team.restored': 'brought the team back', 'team.deleted': 'removed the team', 'team.person_moved': 'moved to another team:',
  'cycle.drivers_chosen': 'chose which drivers count in', 'leaderboard.privacy_changed': 'changed what CSMs see of others',
  'webhook.tried_again': 'tried a webhook again', 'webhook.put_away': 'put a webhook away',
};

/** An action that is newer than these words is still told, by its name. */
export const actWords = (action: string): string => acts[action] ?? action.replaceAll(/[._]/g, ' ');

const origins: Record<string, string> = { console: 'in the console', card: 'on the card in HubSpot', demo: 'by the demo', sync: 'by the sync', transition: 'by a transition', product: 'by itself', 'sign-in': 'at sign-in' };

export const originWords = (origin: string): string => origins[origin] ?? (origin.startsWith('token:') ? `by the API token “${origin.slice(6)}”` : origin);

/** `transition.heldForDays` reads “Transition: held for days”. */
export function fieldWords(field: string): string {
  const words = field.split('.').map(part => part.replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)).join(': ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const choices: Record<string, Record<string, string>> = { cadence: cadenceWords, mode: modeWords, status: statusWords, role: roleWords };

export function valueWords({ field }: AuditChange, value: string | null): string {
  if (value === null || value === '') return 'empty';
  return choices[field.split('.').at(-1)!]?.[value] ?? value;
}
