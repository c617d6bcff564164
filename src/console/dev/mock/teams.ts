import type { HubSpotTeams, JoiningPerson, TakenOver, Team, TeamFields, TeamPerson, Teams } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { Body, Handler } from './handle.ts';
import { uuid } from './library.ts';
import { peopleOf } from './people.ts';
import { now, type MockPortal } from './portal.ts';

/** Two teams, as they begin; the last of the people are in none. */
const beginning = (): MockTeam[] => [
  { id: uuid(8, 0), name: 'Enterprise', lead: 1, members: [1, 2, 3], archivedAt: null, version: 0 },
  { id: uuid(8, 1), name: 'Growth', lead: null, members: [0, 4, 5], archivedAt: null, version: 0 },
];

interface MockTeam { id: string; name: string; lead: number | string | null; members: (number | string)[]; archivedAt: string | null; version: number }

const kept = new WeakMap<MockPortal, MockTeam[]>();
export const mockTeams = (portal: MockPortal): MockTeam[] => kept.get(portal) ?? kept.set(portal, portal.teamed ? beginning().map(team => ({
  ...team, lead: typeof team.lead === 'number' ? uuid(4, team.lead) : team.lead, members: team.members.map(place => uuid(4, Number(place))),
})) : []).get(portal)!;

const teamOf = (portal: MockPortal, person: string) => mockTeams(portal).find(team => team.archivedAt === null && team.members.includes(person));

export function teamRef(portal: MockPortal, person: string): { id: string; name: string } | null {
  const team = teamOf(portal, person);
  return team ? { id: team.id, name: team.name } : null;
}

function teamsOf(portal: MockPortal): Teams {
  const staff = peopleOf(portal);
  const view = (id: string | number): TeamPerson => {
    const { name, role, active } = staff.find(person => person.id === id)!;
    return { id: String(id), name, role, active };
  };
  const teams = mockTeams(portal);
  return {
    teams: teams.map(({ members, lead, ...team }) => ({ ...team, lead: lead ? { id: String(lead), name: view(lead).name } : null, leadFits: true, people: members.map(view) })),
    without: staff.filter(person => person.active && !teams.some(team => team.members.includes(person.id))).map(person => view(person.id)),
    leads: staff.filter(person => person.active && person.role !== 'csm').map(({ id, name }) => ({ id, name })),
  };
}

const shown = (portal: MockPortal, id: string): Team => teamsOf(portal).teams.find(team => team.id === id)!;

function found(portal: MockPortal, id: string, request: Request): MockTeam {
  const team = mockTeams(portal).find(one => one.id === id)!;
  if (request.headers.get('If-Match') !== `"${team.version}"`) throw new Refusal(412, 'teams.stale', 'Somebody changed this meanwhile.', `“${team.name}” is not what you saw. Load it again and repeat your change.`);
  return team;
}

function named(portal: MockPortal, name: string, except?: string): void {
  const taken = mockTeams(portal).find(team => team.archivedAt === null && team.id !== except && team.name.toLowerCase() === name.trim().toLowerCase());
  if (taken) throw new Refusal(409, 'teams.name_taken', 'This can’t be done now.', `There is a team “${taken.name}” already. Give this one another name.`);
}

function create(portal: MockPortal, body: Body): Team {
  const { name, lead } = body as TeamFields;
  named(portal, name);
  const team = { id: portal.newId(), name: name.trim(), lead: lead ?? null, members: [], archivedAt: null, version: 0 };
  mockTeams(portal).push(team);
  return shown(portal, team.id);
}

function change(portal: MockPortal, id: string, body: Body, request: Request): Team {
  const [team, { name, lead }] = [found(portal, id, request), body as TeamFields];
  named(portal, name, id);
  Object.assign(team, { name: name.trim(), lead: lead ?? null, version: team.version + 1 });
  return shown(portal, id);
}

function putAway(portal: MockPortal, id: string, act: string, request: Request): Team {
  const team = found(portal, id, request);
  Object.assign(team, { archivedAt: act === 'archive' ? now : null, version: team.version + 1 });
  return shown(portal, id);
}

function move(portal: MockPortal, person: string, { to }: { to: string | null }): Teams {
  mockTeams(portal).forEach(team => { team.members = [...team.members.filter(one => one !== person), ...(team.id === to ? [person] : [])]; });
  return teamsOf(portal);
}

/** Whom HubSpot has where, by their place among the staff. */
const atHubSpot: [id: string, name: string, people: number[]][] = [['3310', 'Enterprise', [0, 1]], ['3311', 'Mid-market', [2, 3, 4]]];

function hubSpotTeamsOf(portal: MockPortal): HubSpotTeams {
  const staff = peopleOf(portal);
  const teams = atHubSpot.map(([id, name, people]) => {
    const here = mockTeams(portal).find(team => team.archivedAt === null && team.name === name);
    return {
      id, name, team: here?.id ?? null,
      people: staff.filter(person => person.active && people.some(place => person.id === uuid(4, place))).map((person) => {
        const from = teamOf(portal, person.id);
        return { id: person.id, name: person.name, role: person.role, from: from?.id ?? null, fromName: from?.name ?? null, moves: !from || from.id !== here?.id };
      }),
    };
  });
  return { teams, moving: teams.flatMap(team => team.people).filter(person => person.moves).length };
}

function takeOver(portal: MockPortal, people: JoiningPerson[]): TakenOver {
  const made: string[] = [];
  const moves = people.map(({ person, from, hubSpotTeam }) => {
    const name = atHubSpot.find(([id]) => id === hubSpotTeam)![1];
    const here = mockTeams(portal).find(team => team.archivedAt === null && team.name === name)?.id ?? create(portal, { name, lead: null } as unknown as Body).id;
    if (!mockTeams(portal).find(team => team.id === here)!.members.length && !made.includes(here)) made.push(here);
    move(portal, person, { to: here });
    return { person, from, to: here };
  });
  return { made, moves, teams: teamsOf(portal) };
}

function takeBack(portal: MockPortal, { made, moves }: TakenOver): Teams {
  for (const { person, from } of moves) move(portal, person, { to: from });
  const teams = mockTeams(portal);
  teams.splice(0, teams.length, ...teams.filter(team => !made.includes(team.id)));
  return teamsOf(portal);
}

export const teamRoutes: [string, RegExp, Handler][] = [
  ['GET', /^teams$/, portal => teamsOf(portal)],
  ['POST', /^teams$/, (portal, _, body) => create(portal, body)],
  ['GET', /^teams\/hubspot$/, portal => hubSpotTeamsOf(portal)],
  ['POST', /^teams\/hubspot$/, (portal, _, body) => takeOver(portal, (body as unknown as { people: JoiningPerson[] }).people)],
  ['POST', /^teams\/hubspot\/undo$/, (portal, _, body) => takeBack(portal, body as unknown as TakenOver)],
  ['PUT', /^teams\/people\/([^/]+)$/, (portal, [id], body) => move(portal, id!, body as unknown as { to: string | null })],
  ['PUT', /^teams\/([^/]+)$/, (portal, [id], body, _, request) => change(portal, id!, body, request)],
  ['POST', /^teams\/([^/]+)\/(archive|restore)$/, (portal, [id, act], _, __, request) => putAway(portal, id!, act!, request)],
];
