import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Empty } from '../parts/Empty.tsx';

export function Missing() {
  return <Empty title="There is no page here" action={<Anchor component={Link} to="/accounts">Go to your accounts</Anchor>}>The address may be mistyped, or the page has moved.</Empty>;
}
