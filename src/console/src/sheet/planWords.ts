import type { ImportAction, ImportReport, ImportRow, RevertReport } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';

export const actionWords: Record<ImportAction, string> = { created: 'Created', updated: 'Updated', unchanged: 'Unchanged', rejected: 'Rejected' };

const fields: Record<string, string> = { Cadence: 'How often', TransitionType: 'Transition', HeldForDays: 'Days to hold', SegmentPoints: 'Points by segment' };

export const fieldWords = (field: string): string => fields[field] ?? field;

const values: Record<string, string> = {
  EveryMonth: 'Every month', EveryQuarter: 'Every quarter', EveryYear: 'Every year', TriggerBased: 'Each time it happens',
  None: 'By hand', Property: 'By a property', Contextual: 'By what is written or said', Time: 'By time',
};

/** Only choices have words of their own; what people wrote stands as they wrote it. */
export function valueWords(field: string, value: string): string {
  if (value === '') return field === 'Segments' ? 'All' : 'empty';
  return field === 'Cadence' || field === 'TransitionType' ? values[value] ?? value : value;
}

/** The row stands beside it already, and the published sheet's own numbering of its flaws means nothing here. */
export function remarkWords(remark: string): string {
  const rest = remark.replace(/^(?:D\d+ )?Row \d+(?:, |: | )/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

export const isRemarked = ({ action, warnings }: ImportRow): boolean => action !== 'rejected' && warnings.length > 0;

export const toImport = ({ created, updated }: ImportReport): number => created + updated;

export const importedWords = ({ created, updated }: { created: number; updated: number }): string =>
  [created > 0 && `${count(created)} created`, updated > 0 && `${count(updated)} updated`].filter(Boolean).join(', ') || 'nothing';

export function revertWords({ restored, removed, archived, kept }: RevertReport): string {
  const parts = [
    restored > 0 && `${plural(restored, 'driver')} as before`,
    removed > 0 && `${count(removed)} removed`,
    archived > 0 && `${count(archived)} archived, because accounts have history with ${archived === 1 ? 'it' : 'them'}`,
    kept.length > 0 && `kept as somebody changed them since: ${kept.join(', ')}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(' · ')}.` : 'Nothing was left to take back.';
}
