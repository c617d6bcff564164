export { cardApi, type CardApi, type Decision } from './cardApi.ts';
export type { Account, Evidence, EvidenceRecord, Points, Suggestion } from './contract.ts';
export { consoleOf, originOf, type Variables } from './origin.ts';
export { Problem } from './problem.ts';
