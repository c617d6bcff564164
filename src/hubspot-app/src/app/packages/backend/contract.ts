import type { company } from './routes.ts';
import type { paths } from './schema.d.ts';

/* Our words for what the API's own description defines. Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. */
type Told<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;
type Taken<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : never;

type Company = typeof company;

export type CardView = Told<paths[Company]['get']>;
export type Suggestions = Told<paths[`${Company}/suggestions`]['get']>;
export type Drivers = Told<paths[`${Company}/drivers`]['get']>;
export type Settings = Told<paths['/card/v1/settings']['get']>;
export type SignInLink = Told<paths['/card/v1/sign-in']['post']>;

export type Suggestion = CardView['suggestions'][number];
export type Evidence = Suggestion['evidence'];
export type Further = Evidence['further'][number];
export type EvidenceRecord = Evidence['records'][number];
export type Area = CardView['areas'][number];
export type Driver = Drivers['items'][number];
export type DriverStatus = Driver['status'];
export type BestNext = CardView['bestNext'][number];
export type HistoryLine = CardView['history'][number];

/** What is sent to a route, apart from the request's own id. */
export type Sent<Path extends keyof paths> = Omit<Taken<paths[Path]['post']>, 'requestId'>;
