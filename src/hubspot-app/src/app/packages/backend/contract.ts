import type { components } from './schema.d.ts';

/* Our words for what the API's own description defines. Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. */
type Schemas = components['schemas'];

export type Account = Schemas['AccountView'];
export type Points = Schemas['AccountPoints'];
export type Suggestion = Schemas['SuggestionView'];
export type Evidence = Schemas['EvidenceView'];
export type EvidenceRecord = Schemas['EvidenceRecord'];
export type Decided = Schemas['DecidedSuggestion'];
export type MarkIncorrect = Schemas['MarkIncorrectRequest'];
export type Snooze = Schemas['SnoozeRequest'];
export type ProblemDetails = Schemas['ProblemDetails'];
