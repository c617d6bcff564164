import type { Evidence } from '@impactpilot/backend';
import type { Words } from '../words.ts';

/** HubSpot keeps every value as text; a person reads Yes, a date or “empty”. */
export function propertyValue(raw: string | null, words: Words): string {
  if (raw === null || raw === '') return 'empty';
  if (raw === 'true') return 'Yes';
  if (raw === 'false') return 'No';
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) return words.date(raw);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(raw)) return words.when(raw);
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

export function sourceWords({ by, source }: Pick<Evidence, 'by' | 'source'>): string {
  const where = source && (sources[source] ?? source.toLowerCase().replaceAll('_', ' '));
  return [by, where].filter(Boolean).join(' ');
}

const records: Record<string, string> = {
  meeting: 'Meeting', call: 'Call', email: 'E-mail', note: 'Note', task: 'Task', deal: 'Deal', contact: 'Contact',
};

export const recordWord = (kind: string): string => records[kind] ?? kind;

/** Who said the words of a quote. */
export function speakerWords(speaker: string | null): string | null {
  return speaker === 'customer' ? 'The customer’s words' : speaker === 'us' ? 'Our own words' : null;
}
