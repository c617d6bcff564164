import type { components, paths } from './schema.d.ts';

/* Our words for what the API's own description defines. Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. */
type Schemas = components['schemas'];

export type CardView = Schemas['CardView'];
export type Suggestion = Schemas['CardSuggestion'];
export type Suggestions = Schemas['CardSuggestions'];
export type Evidence = Schemas['EvidenceView'];
export type EvidenceRecord = Schemas['EvidenceRecord'];
export type Area = Schemas['CardArea'];
export type Driver = Schemas['CardDriver'];
export type Drivers = Schemas['CardDrivers'];
export type DriverStatus = Driver['status'];
export type BestNext = Schemas['CardBestNext'];
export type HistoryLine = Schemas['HistoryLine'];
export type SignInLink = Schemas['SignInLink'];

/** What is sent along, apart from the request's own id. */
export type Sent<Path extends keyof paths> = paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Body } } } } ? Body : never;
