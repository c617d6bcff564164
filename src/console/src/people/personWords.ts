import type { PersonState } from '../api/contract.ts';

export const stateWords: Record<PersonState, string> = {
  active: 'Active',
  invited: 'Invited',
  invitationExpired: 'Invitation expired',
  notInvited: 'Not invited yet',
  deactivated: 'Deactivated',
  goneInHubSpot: 'Deactivated in HubSpot',
};
