import type { components, operations } from './schema.d.ts';

/* Our words for what the API's own description defines. Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. */
type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type Cadence = Schemas['Cadence'];
export type DriverStatus = Schemas['ImpactStatus'];
export type TransitionMode = Schemas['TransitionMode'];

export type Session = Schemas['SessionView'];
export type Cycle = Schemas['CycleView'];
export type Setup = Schemas['SetupView'];
export type SetupStep = Schemas['SetupStepView'];
export type SetupStepName = Schemas['SetupStep'];
export type SetupStepState = Schemas['SetupStepState'];

export type AccountRow = Schemas['AccountRow'];
export type AccountPage = Schemas['AccountPage'];
export type AccountQuery = NonNullable<operations['ListAccounts']['parameters']['query']>;
export type AccountSort = 'name' | 'points' | 'pending' | 'lastImpact';
export type Whose = 'mine' | 'all';

export type AccountDetail = Schemas['AccountView'];
export type AccountArea = Schemas['AreaView'];
export type DriverRow = Schemas['DriverRow'];
export type HistoryLine = Schemas['HistoryLine'];
export type Contact = Schemas['ContactView'];
export type SavedView = Schemas['SavedViewView'];
export type SavedViewFields = Schemas['SavedViewFields'];
export type Points = Schemas['AccountPoints'];
export type Suggestion = Schemas['SuggestionView'];
export type Evidence = Schemas['EvidenceView'];
export type Further = Schemas['FurtherEvidenceView'];
export type WinRequest = Schemas['WinByHandRequest'];
export type StatusChange = Schemas['ChangeStatusRequest'];

export type InboxPage = Schemas['InboxPage'];
export type InboxCount = Schemas['InboxCount'];
export type InboxItem = Schemas['InboxItem'];
export type ConfirmChanges = Schemas['ConfirmSuggestionRequest'];
export type Covers = Schemas['CoverList'];
export type Cover = Schemas['CoverView'];
export type CoverChange = Schemas['ChangeCoverRequest'];
export type PersonRef = Schemas['PersonRef'];
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

export type Teams = Schemas['TeamsView'];
export type Team = Schemas['TeamView'];
export type TeamPerson = Schemas['TeamPerson'];
export type HubSpotTeams = Schemas['HubSpotTeamsView'];
export type HubSpotTeam = Schemas['HubSpotTeamView'];
export type JoiningPerson = Schemas['JoiningPerson'];
export type TakenOver = Schemas['TakenOverTeams'];
export type TeamFields = Schemas['TeamFields'];
export type TeamTarget = Schemas['TeamTargetView'];
export type CycleDrivers = Schemas['DriverSelectionView'];
export type BoardPrivacy = Schemas['BoardPrivacy'];
export type LeaderboardTeam = Schemas['LeaderboardTeam'];

export type Leaderboard = Schemas['Leaderboard'];
export type LeaderboardRow = Schemas['LeaderboardRow'];
export type Cut = Schemas['Cut'];
export type CutBy = 'area' | 'driver' | 'segment' | 'account';
export type ValueMap = Schemas['ValueMap'];
export type LedgerLine = Schemas['LedgerLineView'];
export type LedgerPage = Schemas['LedgerPage'];
export type LedgerQuery = NonNullable<operations['ListLedger']['parameters']['query']>;
export type Correction = Schemas['CorrectLineRequest'];

export type Catalogue = Schemas['CatalogueView'];
export type CatalogueArea = Schemas['CatalogueArea'];
export type CatalogueDriver = Schemas['CatalogueDriver'];
export type AreaFields = Schemas['AreaFields'];
export type DriverFields = Schemas['DriverFields'];
export type DriverStep = Schemas['DriverStep'];
export type FieldChange = Schemas['FieldChange'];
export type TransitionType = Schemas['TransitionType'];
export type Transition = Schemas['TransitionView'];
export type TransitionChange = Schemas['ChangeTransitionRequest'];
export type ConditionCheck = Schemas['CheckedCondition'];
export type ConditionError = Schemas['ConditionProblem'];
export type ConditionNames = Schemas['NameList'];
export type NamedProperty = Schemas['NamedProperty'];
export type PropertyType = Schemas['PropertyType'];
export type ConditionPreview = Schemas['PreviewedCondition'];
export type ConditionPast = Schemas['BackTested'];
export type PromptPast = Schemas['DetectionBackTested'];
export type PastFinding = Schemas['PastFinding'];
export type Explained = Schemas['ExplainedCondition'];
export type ExplainedPart = Schemas['ExplainedPart'];
export type ExplainedTransition = Schemas['ExplainedTransition'];
export type FiringHistory = Schemas['FiringHistory'];
export type FiringCounts = Schemas['FiringCounts'];
export type Lessons = Schemas['LessonsView'];
export type LearntExample = Schemas['ExampleView'];
export type Share = Schemas['PrecisionView'];
export type EvidenceBy = Schemas['EvidenceBy'];

export type PortalSettings = Schemas['PortalSettings'];
export type SettingsView = Schemas['SettingsView'];
export type Token = Schemas['TokenView'];
export type NewToken = Schemas['NewToken'];
export type Webhook = Schemas['EndpointView'];
export type WebhookFields = Schemas['EndpointFields'];
export type WebhookSecret = Schemas['EndpointSecret'];
export type WebhookDelivery = Schemas['DeliveryView'];
export type Notice = Schemas['NoticeView'];
export type NoticePage = Schemas['NoticePage'];
export type NoticePreferences = Schemas['NoticePreferencesView'];
export type NoticeChannel = Schemas['ChannelView'];
export type Judge = Schemas['JudgeView'];
export type JudgeRequest = Schemas['ChangeJudgeRequest'];
export type TryRequest = Schemas['TryDetectionRequest'];
export type Tried = Schemas['DetectionTried'];
export type TriedDriver = Schemas['TriedDriver'];
export type TriedVerdict = Schemas['TriedVerdict'];
export type TriedQuote = Schemas['TriedQuote'];
export type TriedPerson = Schemas['TriedPerson'];
export type TokenRequest = Schemas['CreateTokenRequest'];

export type Alias = Schemas['AliasView'];
export type Groups = Schemas['GroupsView'];
export type Group = Schemas['GroupView'];
export type GroupMember = Schemas['GroupMember'];
export type RoleView = Schemas['RoleView'];
export type RoleRules = Schemas['RoleRules'];
export type RoleRule = Schemas['RoleRule'];
export type RoleSource = Schemas['RoleSource'];
export type RoleReach = Schemas['RoleReach'];

export type Connection = Schemas['ConnectionView'];
export type SyncedObject = Schemas['ObjectSync'];
export type RequestBudget = Schemas['RequestBudget'];
export type DeadLetter = Schemas['DeadLetterView'];
export type WriteBack = Schemas['WriteBackView'];
export type SwitchWriteBack = Schemas['SwitchWriteBackRequest'];

export type Change = Schemas['ChangeNews'];

export type ImportReport = Schemas['ImportReport'];
export type ImportRow = Schemas['ImportReportRow'];
export type ImportAction = Schemas['ImportAction'];
export type PastImport = Schemas['PastImport'];
export type RevertReport = Schemas['RevertReport'];
export type Library = Schemas['LibraryView'];
export type LibraryArea = Schemas['LibraryViewArea'];
export type LibraryDriver = Schemas['LibraryViewDriver'];

export type Person = Schemas['PersonView'];
export type PersonState = Schemas['PersonState'];
export type PeoplePage = Schemas['PeoplePage'];
export type PeopleQuery = NonNullable<operations['ListPeople']['parameters']['query']>;
export type Invitations = Schemas['InvitationsView'];
export type PersonChange = Schemas['ChangePersonRequest'];

export type AuditLine = Schemas['AuditLine'];
export type AuditChange = Schemas['AuditChange'];
export type AuditQuery = NonNullable<operations['ListAudit']['parameters']['query']>;
