import type { components, operations } from './schema.d.ts';

/* Our words for what the API's own description defines. Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. */
type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type Cadence = Schemas['Cadence'];
export type DriverStatus = Schemas['ImpactStatus'];
export type TransitionMode = Schemas['TransitionMode'];

export type Session = Schemas['SessionView'];
export type Cycle = Schemas['CycleView'];

export type AccountRow = Schemas['AccountRow'];
export type AccountPage = Schemas['AccountPage'];
export type AccountQuery = NonNullable<operations['ListAccounts']['parameters']['query']>;
export type AccountSort = 'name' | 'points' | 'pending' | 'lastImpact';
export type Whose = 'mine' | 'all';

export type AccountDetail = Schemas['AccountView'];
export type AccountArea = Schemas['AreaView'];
export type DriverRow = Schemas['DriverRow'];
export type HistoryLine = Schemas['HistoryLine'];
export type Points = Schemas['AccountPoints'];
export type Suggestion = Schemas['SuggestionView'];
export type Evidence = Schemas['EvidenceView'];
export type WinRequest = Schemas['WinByHandRequest'];
export type StatusChange = Schemas['ChangeStatusRequest'];

export type InboxPage = Schemas['InboxPage'];
export type InboxItem = Schemas['InboxItem'];
export type InboxQuery = NonNullable<operations['ListSuggestions']['parameters']['query']>;
export type InboxSort = 'worth' | 'newest' | 'account' | 'driver';
export type Sureness = 'certain' | 'likely';
export type SuggestionText = Schemas['SuggestionText'];

export type CycleOverview = Schemas['CycleOverview'];
export type CycleDetails = Schemas['CycleDetails'];
export type CyclePlan = Schemas['ChangeCycleRequest'];
export type PersonTarget = Schemas['PersonTargetView'];
export type Targets = Schemas['ChangeTargetsRequest'];
export type TargetSuggestion = Schemas['TargetSuggestionView'];
export type EndRehearsal = Schemas['EndRehearsal'];
export type NextCycle = Schemas['NextCycleView'];
export type PendingChoice = Schemas['PendingChoice'];

export type Leaderboard = Schemas['Leaderboard'];
export type LeaderboardRow = Schemas['LeaderboardRow'];

export type Catalogue = Schemas['CatalogueView'];
export type CatalogueDriver = Schemas['CatalogueDriver'];
export type Transition = Schemas['TransitionView'];
export type TransitionChange = Schemas['ChangeTransitionRequest'];
export type ConditionCheck = Schemas['CheckedCondition'];
export type ConditionError = Schemas['ConditionProblem'];

export type Connection = Schemas['ConnectionView'];
export type SyncedObject = Schemas['ObjectSync'];
export type RequestBudget = Schemas['RequestBudget'];
export type DeadLetter = Schemas['DeadLetterView'];
export type WriteBack = Schemas['WriteBackView'];
export type SwitchWriteBack = Schemas['SwitchWriteBackRequest'];

export type Change = Schemas['ChangeNews'];
