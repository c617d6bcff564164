import type { Cadence, DriverStatus, Role, TransitionMode } from '../api/contract.ts';

export const locale = (): string => (typeof navigator === 'undefined' ? 'en' : navigator.language);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const count = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** A change always shows its direction: +3, −2, 0. */
export const signed = (value: number): string =>
  new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero' }).format(value);

/** A share in whole per cent. 100 % is said of all and 0 % of nothing, never of what is only nearly so. */
export function share(part: number, whole: number): string {
  const percent = new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' });
  const ratio = whole === 0 ? 0 : part / whole;
  if (ratio > 0 && ratio < 0.01) return `<${percent.format(0.01)}`;
  return percent.format(ratio < 1 ? Math.min(ratio, 0.99) : ratio);
}

/** How sure the detector is or must be, 0 to 1. */
export const confidence = (value: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

export const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

export const points = (value: number): string => plural(value, 'point');

export const exact = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));

export const dayAndTime = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** The time of day, with its day only where that is not today. */
export function clockTime(instant: string, now: number): string {
  const at = new Date(instant);
  const today = at.toDateString() === new Date(now).toDateString();
  return today ? new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(at) : dayAndTime(instant);
}

/** A calendar date has no time zone: it is read and written as the same day everywhere. */
export function calendarDay(date: string, withYear = false): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  if (withYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(locale(), options).format(new Date(`${date}T00:00:00Z`));
}

/** A day of this machine's calendar, as a date field reads and writes it. */
export const localDate = (at: Date): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;

/** Relative within a week, a date beyond it; the year only when it is another one. */
export function relative(instant: string, now: number): string {
  const at = Date.parse(instant);
  const ago = now - at;
  const size = Math.abs(ago);
  if (size < 45_000) return ago >= 0 ? 'just now' : 'in a moment';
  if (size >= 7 * day) {
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
    if (!sameYear) options.year = 'numeric';
    return new Intl.DateTimeFormat(locale(), options).format(at);
  }
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  if (size < hour) return words.format(-Math.round(ago / minute), 'minute');
  if (size < day) return words.format(-Math.round(ago / hour), 'hour');
  return words.format(-Math.round(ago / day), 'day');
}

export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return seconds < 36 * 3600 ? `${Math.round(seconds / 3600)} h` : plural(Math.round(seconds / 86_400), 'day');
}

/** A file's size, in thousands as the limits are told. */
export const fileSize = (bytes: number): string =>
  new Intl.NumberFormat(locale(), { style: 'unit', unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 })
    .format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000));

export const cadenceWords: Record<Cadence, string> = {
  once: 'Once',
  everyMonth: 'Every month',
  everyQuarter: 'Every quarter',
  everyYear: 'Every year',
  triggerBased: 'Each time it happens',
};

export const statusWords: Record<DriverStatus, string> = {
  none: 'Not started',
  pitched: 'Pitched',
  won: 'Won',
  lost: 'Lost',
  implemented: 'Implemented',
  inPlace: 'In place before',
};

export const modeWords: Record<TransitionMode, string> = { off: 'Off', suggest: 'Suggests', automatic: 'Automatic' };

export const roleWords: Record<Role, string> = { csm: 'CSM', manager: 'Manager', admin: 'Admin' };
