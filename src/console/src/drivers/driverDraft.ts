import type { Cadence, CatalogueArea, CatalogueDriver, DriverFields, TransitionType } from '../api/contract.ts';
import { cadenceWords } from '../format/words.ts';

/** What stands in the form; points may be half-typed. */
export interface DriverDraft extends Omit<DriverFields, 'points' | 'definition' | 'segments' | 'enablementUrl' | 'playbookUrl'> {
  points: number | string;
  definition: string;
  segments: string[];
  enablementUrl: string;
  playbookUrl: string;
}

export type DraftField = keyof DriverDraft;

export const emptyDraft = (area: string): DriverDraft =>
  ({ area, name: '', definition: '', points: 1, cadence: 'once', segments: [], enablementUrl: '', playbookUrl: '', transitionType: 'none' });

export const draftOf = (driver: CatalogueDriver, area: string): DriverDraft => ({
  area,
  name: driver.name,
  definition: driver.definition,
  points: driver.points,
  cadence: driver.cadence,
  segments: driver.segments,
  enablementUrl: driver.enablementUrl ?? '',
  playbookUrl: driver.playbookUrl ?? '',
  transitionType: driver.transition?.type ?? 'none',
});

export const fieldsOf = (draft: DriverDraft): DriverFields =>
  ({ ...draft, points: Number(draft.points), enablementUrl: draft.enablementUrl || null, playbookUrl: draft.playbookUrl || null });

/** What stands against each field, in words. */
export function problemsOf(draft: DriverDraft): Partial<Record<DraftField, string>> {
  const points = Number(draft.points);
  return {
    ...draft.name.trim() === '' && { name: 'Give it a name.' },
    ...(draft.points === '' || !Number.isInteger(points) || points < 0 || points > 100) && { points: 'A whole number from 0 to 100.' },
    ...!isLink(draft.enablementUrl) && { enablementUrl: notALink },
    ...!isLink(draft.playbookUrl) && { playbookUrl: notALink },
  };
}

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
  name: 'Name', area: 'Area', definition: 'Definition', points: 'Points', cadence: 'How often', segments: 'Segments', enablementUrl: 'Enablement link', playbookUrl: 'Playbook link', transitionType: 'What moves it',
};

export const typeWords: Record<TransitionType, string> = { none: 'A person, by hand', property: 'A condition in HubSpot', contextual: 'What people wrote or said', time: 'The calendar' };

/** A field as a person reads it. */
export function shown(draft: DriverDraft, field: DraftField, areas: CatalogueArea[]): string {
  if (field === 'area') return areas.find(area => area.id === draft.area)?.name ?? '–';
  if (field === 'cadence') return cadenceWords[draft.cadence as Cadence];
  if (field === 'transitionType') return typeWords[draft.transitionType];
  const value = draft[field];
  return (Array.isArray(value) ? value.join(', ') : String(value)) || '–';
}

export const differences = (one: DriverDraft, other: DriverDraft): DraftField[] =>
  (Object.keys(fieldWords) as DraftField[]).filter(field => String(one[field]) !== String(other[field]));
