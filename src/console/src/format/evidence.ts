import { calendarDay, dayAndTime } from './words.ts';

/** HubSpot sends every value as text; a person reads Yes, a date or "empty". */
export function propertyValue(raw: string | null): string {
  if (raw === null || raw === '') return 'empty';
  if (raw === 'true') return 'Yes';
  if (raw === 'false') return 'No';
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) return calendarDay(raw, true);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(raw)) return dayAndTime(raw);
  return raw;
}

const sources: Record<string, string> = {
  CRM_UI: 'in HubSpot',
  CRM_UI_BULK_ACTION: 'in HubSpot, in bulk',
  IMPORT: 'by an import',
  INTEGRATION: 'by an integration',
  API: 'through the API',
  AUTOMATION_PLATFORM: 'by a workflow',
  WORKFLOWS: 'by a workflow',
  FORM: 'by a form',
  CALCULATED: 'calculated by HubSpot',
  SYNC: 'by a sync',
};

export function sourceWords(by: string | null, source: string | null): string | null {
  const where = source ? sources[source] ?? source.toLowerCase().replaceAll('_', ' ') : null;
  return [by, where].filter(Boolean).join(' ') || null;
}

const recordWords: Record<string, string> = {
  meeting: 'Meeting', call: 'Call', email: 'E-mail', note: 'Note', task: 'Task', deal: 'Deal', contact: 'Contact',
};

/** What people call a kind of HubSpot record. */
export const recordWord = (kind: string): string => recordWords[kind] ?? kind;

/** Who said the words of a quote. */
export function speakerWords(speaker: string | null): string | null {
  return speaker === 'customer' ? 'The customer’s words' : speaker === 'us' ? 'Our own words' : null;
}

/** Who judged a quote, where that was a language model or should have been; the rules alone go without saying. */
export function judgeWords({ foundBy, instead }: { foundBy: string; instead?: string | null }): string | null {
  if (instead) return `Judged by the rules. ${instead}`;
  const model = /^(.+), prompt \d+$/.exec(foundBy)?.[1];
  return model ? `Judged by ${model}` : null;
}
