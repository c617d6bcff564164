export { cardApi, type CardApi } from './cardApi.ts';
export type { Area, BestNext, CardView, Driver, Drivers, DriverStatus, Evidence, EvidenceRecord, Further, HistoryLine, Settings, Suggestion, Suggestions } from './contract.ts';
export { consoleOf, originOf, type Variables } from './origin.ts';
export { Problem } from './problem.ts';
export { signInLink } from './signInLink.ts';
export { aimOf, type Write } from './writes.ts';
