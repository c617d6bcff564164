import { Button } from '@mantine/core';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { type InboxFilterState, isNarrowed, unfiltered } from './useInboxFilter.ts';

interface NothingWaitsProps { filter: InboxFilterState; snoozed: number; onChange: (change: Partial<InboxFilterState>) => void }

export function NothingWaits({ filter, snoozed, onChange }: NothingWaitsProps) {
  const offer = (label: string, change: Partial<InboxFilterState>) => <Button variant="default" onClick={() => onChange(change)}>{label}</Button>;
  if (isNarrowed(filter)) {
    return (
      <Empty title={filter.search ? `Nothing matches “${filter.search}”` : 'Nothing matches this filter'} action={offer('Clear the filter', unfiltered)}>
        {filter.search ? 'Search looks at the names of accounts and drivers.' : 'There may be more without it.'}
      </Empty>
    );
  }
  if (filter.snoozed) return <Empty title="Nothing is snoozed" action={offer('Show what is waiting', { snoozed: undefined })}>What you put aside rests here until its day comes.</Empty>;
  return (
    <Empty title="Nothing is waiting: all clear" action={snoozed > 0 && offer(`Show ${plural(snoozed, 'snoozed one')}`, { snoozed: true })}>
      What HubSpot shows next appears here by itself.
    </Empty>
  );
}
