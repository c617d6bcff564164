import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { catalogueQuery } from '../api/queries.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { Firings } from './Firings.tsx';
import { Lessons } from './Lessons.tsx';
import { TransitionForm } from './TransitionForm.tsx';

/** The large editor of one driver's rule, with how it did so far. */
export function RulePage() {
  const { id } = useParams();
  const { user } = useSession();
  const catalogue = useQuery(catalogueQuery);
  const driver = catalogue.data?.areas.flatMap(area => area.drivers).find(one => one.id === id);
  const back = <Anchor component={Link} to={`/drivers?driver=${id}`} fz="sm">Back to the drivers</Anchor>;

  if (user.role !== 'admin') return <Page title="Rule" above={back}><Empty title="Only admins change rules">Ask an admin of your portal, or open the driver to read its rule.</Empty></Page>;
  if (catalogue.isError && !catalogue.data) return <Page title="Rule" above={back}><Trouble error={catalogue.error} onRetry={() => void catalogue.refetch()} /></Page>;
  if (!catalogue.data) return <Page title="Rule" above={back}><Skeleton h={420} radius="lg" aria-busy aria-label="Loading the rule" /></Page>;
  if (!driver?.transition) return <Page title="Rule" above={back}><Empty title={driver ? `${driver.name} has no rule` : 'There is no such driver'}>A person marks such a driver won by hand.</Empty></Page>;
  return (
    <Page title={`Rule of ${driver.name}`} lead={<Text c="dimmed">{driver.definition}</Text>} above={back} actions={<Anchor component={Link} to={`/inbox?driver=${driver.id}&whose=all`} fz="sm">What waits in the inbox</Anchor>}>
      <TransitionForm key={driver.id} transition={driver.transition} driver={driver} isWide />
      {driver.transition.type === 'contextual' && driver.transition.prompt && <Lessons transition={driver.transition} />}
      <Firings transition={driver.transition} />
    </Page>
  );
}
