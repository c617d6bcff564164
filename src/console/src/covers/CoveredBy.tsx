import { useQuery } from '@tanstack/react-query';
import { useSession } from '../shell/session.ts';
import { coversQuery } from './queries.ts';

/** After a CSM's name: who stands in for them today. */
export function CoveredBy({ csm }: { csm: string }) {
  const { user } = useSession();
  const cover = useQuery(coversQuery).data?.covers.find(one => one.holds && one.person.id === csm);
  if (!cover) return null;
  return <>{cover.cover.id === user.id ? ', you cover' : `, covered by ${cover.cover.name}`}</>;
}
