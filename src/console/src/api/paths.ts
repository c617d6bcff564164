import type * as Api from './contract.ts';

/* The shape openapi-fetch reads: the same one openapi-typescript generates from an OpenAPI document. */
interface Responses<T> { 200: { content: { 'application/json': T } } }
interface Parameters<Path, Query> { path: Path; query?: Query }
interface Body<T> { content: { 'application/json': T } }

interface Get<Result, Query = never> {
  get: { parameters: { path?: never; query?: Query }; responses: Responses<Result> };
}
interface GetOne<Result, Path> {
  get: { parameters: Parameters<Path, never>; responses: Responses<Result> };
}
interface Post<Request, Result> {
  post: { parameters: { path?: never; query?: never }; requestBody: Body<Request>; responses: Responses<Result> };
}
interface PostTo<Path, Request, Result> {
  post: { parameters: Parameters<Path, never>; requestBody: Body<Request>; responses: Responses<Result> };
}
interface PutTo<Path, Request, Result> {
  put: { parameters: Parameters<Path, never>; requestBody: Body<Request>; responses: Responses<Result> };
}

interface ById { id: string }
type Empty = Record<string, never>;

export interface paths {
  '/api/v1/session': Get<Api.Session>;
  '/api/v1/session/sign-out': Post<Empty, undefined>;
  '/api/v1/accounts': Get<Api.AccountPage, Api.AccountQuery>;
  '/api/v1/accounts/{id}': GetOne<Api.AccountDetail, ById>;
  '/api/v1/accounts/{id}/drivers/{driverId}/win': PostTo<{ id: string; driverId: string }, Api.WinRequest, Api.WinResult>;
  '/api/v1/suggestions/{id}/confirm': PostTo<ById, Empty, Api.SuggestionResult>;
  '/api/v1/suggestions/{id}/incorrect': PostTo<ById, { reason?: string }, Api.SuggestionResult>;
  '/api/v1/suggestions/{id}/snooze': PostTo<ById, { days?: number }, Api.SuggestionResult>;
  '/api/v1/suggestions/{id}/undo': PostTo<ById, Empty, Api.SuggestionResult>;
  '/api/v1/impacts/{id}/undo': PostTo<ById, Empty, { points: Api.Points }>;
  '/api/v1/cycles': Get<Api.Cycle[]>;
  '/api/v1/cycles/{id}/end': PostTo<ById, Empty, Api.Cycle>;
  '/api/v1/leaderboard': Get<Api.Leaderboard, { cycle?: string }>;
  '/api/v1/catalogue': Get<Api.Catalogue>;
  '/api/v1/conditions/check': Post<{ text: string }, Api.ConditionCheck>;
  '/api/v1/transitions/{id}': PutTo<ById, Api.TransitionChange, Api.Transition>;
  '/api/v1/connection': Get<Api.Connection>;
}
