import type { Leaderboard, LeaderboardRow } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';

export type PointsSpread = NonNullable<Leaderboard['spread']>;

/** A person's place in the picture: how many points, and above how many others of about as many. */
export interface Dot { points: number; above: number; user: string; name: string }

const columns = 36;

/** Everybody as a dot; those who would lie on one another are stacked. */
export function dotsOf(rows: LeaderboardRow[]): Dot[] {
  const people = rows.flatMap(({ user, points }) => (user ? [{ user: user.id, name: user.name, points }] : [])).sort((a, b) => a.points - b.points);
  const [least, most] = [people[0]?.points ?? 0, people.at(-1)?.points ?? 0];
  const columnOf = (points: number) => (most === least ? 0 : Math.round(((points - least) / (most - least)) * columns));
  const stacked = new Map<number, number>();
  return people.map((person) => {
    const column = columnOf(person.points);
    const above = stacked.get(column) ?? 0;
    stacked.set(column, above + 1);
    return { ...person, above };
  });
}

/** The picture in words, for those who don't see it and for those who want to be sure. */
export function spreadWords(dots: Dot[], { median, lowerQuartile, upperQuartile }: PointsSpread, me: string): string {
  const [least, most] = [dots[0]!.points, dots.at(-1)!.points];
  const range = least === most ? `${plural(dots.length, 'person', 'people')} with ${count(least)} points each.` : `${plural(dots.length, 'person', 'people')} with ${count(least)} to ${count(most)} points.`;
  const middle = median === null ? 'Too few people for a median.' : `Half have ${count(median)} or more${lowerQuartile === null || upperQuartile === null ? '' : `, the middle half ${count(lowerQuartile)} to ${count(upperQuartile)}`}.`;
  const own = dots.find(dot => dot.user === me);
  const place = own && dots.length > 1 ? `You have ${count(own.points)}, more than ${dots.filter(dot => dot.points < own.points).length} of the ${plural(dots.length - 1, 'other')}.` : '';
  return [range, middle, place].filter(Boolean).join(' ');
}
