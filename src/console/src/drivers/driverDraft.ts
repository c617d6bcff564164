import type { Cadence, CatalogueArea, CatalogueDriver, DriverFields, TransitionType } from '../api/contract.ts';
import { cadenceWords } from '../format/words.ts';

/** A segment with points of its own, half-typed perhaps. */
export interface OwnPoints { segment: string; points: number | string }

/** What stands in the form; points may be half-typed. */
export interface DriverDraft extends Omit<DriverFields, 'points' | 'segmentPoints' | 'definition' | 'segments' | 'enablementUrl' | 'playbookUrl'> {
  points: number | string;
  segmentPoints: OwnPoints[];
  definition: string;
  segments: string[];
  enablementUrl: string;
  playbookUrl: string;
}

export type DraftField = keyof DriverDraft;

export const emptyDraft = (area: string): DriverDraft =>
  ({ area, name: '', definition: '', points: 1, segmentPoints: [], cadence: 'once', segments: [], enablementUrl: '', playbookUrl: '', transitionType: 'none' });

export const draftOf = (driver: CatalogueDriver, area: string): DriverDraft => ({
  area,
  name: driver.name,
  definition: driver.definition,
  points: driver.points,
  segmentPoints: driver.segmentPoints,
  cadence: driver.cadence,
  segments: driver.segments,
  enablementUrl: driver.enablementUrl ?? '',
  playbookUrl: driver.playbookUrl ?? '',
  transitionType: driver.transition?.type ?? 'none',
});

export const fieldsOf = (draft: DriverDraft): DriverFields =>
  ({ ...draft, points: Number(draft.points), segmentPoints: draft.segmentPoints.map(({ segment, points }) => ({ segment, points: Number(points) })), enablementUrl: draft.enablementUrl || null, playbookUrl: draft.playbookUrl || null });

/** What stands against each field, in words. */
export function problemsOf(draft: DriverDraft): Partial<Record<DraftField, string>> {
  const own = draft.segmentPoints.map((_, index) => ownProblem(draft, index)).find(Boolean);
  return {
    ...draft.name.trim() === '' && { name: 'Give it a name.' },
    ...!arePoints(draft.points) && { points: notPoints },
    ...own !== undefined && { segmentPoints: own },
    ...!isLink(draft.enablementUrl) && { enablementUrl: notALink },
    ...!isLink(draft.playbookUrl) && { playbookUrl: notALink },
  };
}

/** What stands against one of the segments with points of their own. */
export function ownProblem({ segmentPoints, segments }: DriverDraft, index: number): string | undefined {
  const { segment, points } = segmentPoints[index]!;
  const same = (other: string) => other.trim().toLowerCase() === segment.trim().toLowerCase();
  if (segment.trim() === '') return 'Choose the segment.';
  if (segment.includes(';')) return 'A segment with a semicolon can have no points of its own.';
  if (segmentPoints.slice(0, index).some(other => same(other.segment))) return `${segment.trim()} stands above already.`;
  if (segments.length > 0 && !segments.some(same)) return `The driver does not apply to ${segment.trim()}.`;
  return arePoints(points) ? undefined : notPoints;
}

const notPoints = 'A whole number from 0 to 100.';

const arePoints = (typed: number | string): boolean => typed !== '' && Number.isInteger(Number(typed)) && Number(typed) >= 0 && Number(typed) <= 100;

const notALink = 'Write the whole web address, beginning with https://';

// Anything but http could run in the reader's browser.
function isLink(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
}

export const fieldWords: Record<DraftField, string> = {
  name: 'Name', area: 'Area', definition: 'Definition', points: 'Points', segmentPoints: 'Points by segment', cadence: 'How often', segments: 'Segments', enablementUrl: 'Enablement link', playbookUrl: 'Playbook link', transitionType: 'What moves it',
};

export const typeWords: Record<TransitionType, string> = { none: 'A person, by hand', property: 'A condition in HubSpot', contextual: 'What people wrote or said', time: 'The calendar' };

/** A field as a person reads it. */
export function shown(draft: DriverDraft, field: DraftField, areas: CatalogueArea[]): string {
  if (field === 'area') return areas.find(area => area.id === draft.area)?.name ?? '–';
  if (field === 'cadence') return cadenceWords[draft.cadence as Cadence];
  if (field === 'transitionType') return typeWords[draft.transitionType];
  if (field === 'segmentPoints') return said(draft, field) || '–';
  const value = draft[field];
  return (Array.isArray(value) ? value.join(', ') : String(value)) || '–';
}

export const differences = (one: DriverDraft, other: DriverDraft): DraftField[] =>
  (Object.keys(fieldWords) as DraftField[]).filter(field => said(one, field) !== said(other, field));

const said = (draft: DriverDraft, field: DraftField): string =>
  field === 'segmentPoints' ? draft.segmentPoints.map(({ segment, points }) => `${segment}: ${points}`).join('; ') : String(draft[field]);
