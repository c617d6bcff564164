import { TagsInput, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { segmentsQuery } from '../api/queries.ts';

interface SegmentsFieldProps { chosen: string[]; onChange: (segments: string[]) => void }

/** The segments that a driver is limited to, out of those that accounts have; one that no account has would never be won. */
export function SegmentsField({ chosen, onChange }: SegmentsFieldProps) {
  const known = useQuery(segmentsQuery).data;
  const missing = known ? chosen.filter(segment => !known.some(one => one.toLowerCase() === segment.trim().toLowerCase())) : [];
  return (
    <div>
      <TagsInput label="Segments" description="None means all. An account without a segment is in none of them." data={known ?? []} placeholder={chosen.length === 0 ? 'All' : ''} value={chosen} onChange={onChange} />
      <Text fz="sm" c="var(--ip-points)" mt={missing.length > 0 ? 6 : 0} role="status">{missing.length > 0 && `No account has this segment: ${missing.join(', ')}.`}</Text>
    </div>
  );
}
