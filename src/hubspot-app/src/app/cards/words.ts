import type { CardView, Driver, DriverStatus, HistoryLine, Suggestion } from '@impactpilot/backend';

export type Words = ReturnType<typeof speaking>;

const minute = 60_000;
const week = 7 * 24 * 60;

/** Numbers and dates as the person reads them in HubSpot. @param now when what is shown was read */
export function speaking(hubSpotLocale: string | undefined, now: string) {
  const locale = known(hubSpotLocale);
  const number = new Intl.NumberFormat(locale);
  const gain = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  // A calendar date has no time zone: it is the same day everywhere.
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const read = new Date(now);

  const count = (value: number): string => number.format(value);
  const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;
  const points = (value: number): string => counted(value, 'point');
  const dateOf = (calendarDay: string): string => date.format(new Date(`${calendarDay}T00:00:00Z`));

  /** Near now in words, further away as a date; the time of day matters for a week. */
  const when = (instant: string): string => {
    const then = new Date(instant);
    const ago = Math.floor((read.getTime() - then.getTime()) / minute);
    if (ago === 0) return 'just now';
    if (ago > 0 && ago < 60) return `${count(ago)} min ago`;
    const yesterday = new Date(read);
    yesterday.setDate(read.getDate() - 1);
    if (dayOfYear.format(then) === dayOfYear.format(read)) return `today ${time.format(then)}`;
    if (dayOfYear.format(then) === dayOfYear.format(yesterday)) return `yesterday ${time.format(then)}`;
    const on = (then.getFullYear() === read.getFullYear() ? day : dayOfYear).format(then);
    return Math.abs(ago) < week ? `${on}, ${time.format(then)}` : on;
  };

  return {
    count,
    counted,
    points,
    gain: (value: number): string => gain.format(value),
    when,
    clock: (instant: string): string => time.format(new Date(instant)),
    date: dateOf,

    days: (number: number): string => counted(number, 'day'),

    /** Today is one of the days that are left. */
    cycle({ name, daysLeft, endsOn }: NonNullable<CardView['cycle']>): string {
      if (daysLeft === null) return name;
      if (daysLeft === 0) return `${name} · over since ${dateOf(endsOn)}`;
      return daysLeft === 1 ? `${name} · last day` : `${name} · ${counted(daysLeft, 'day')} left`;
    },

    outcome({ status, driver, snoozedUntil, settledBy }: Suggestion): string {
      const by = settledBy ? ` by ${settledBy}` : '';
      switch (status) {
        case 'confirmed': return `Confirmed${by}, ${points(driver.points)} earned`;
        case 'ignored': return `Marked incorrect${by}`;
        case 'snoozed': return snoozedUntil ? `Snoozed until ${when(snoozedUntil)}` : 'Snoozed';
        case 'expired': return 'Expired';
        case 'pending': return 'Waiting';
      }
    },

    standing: ({ statusAt, by, nextAvailableOn }: Driver): string =>
      [statusAt && when(statusAt), by, nextAvailableOn && `next available on ${dateOf(nextAvailableOn)}`].filter(Boolean).join(' · '),

    happened: ({ kind, at, by, late }: HistoryLine): string =>
      [`${historyWords[kind] ?? kind}${late ? ', late' : ''}`, when(at), by].filter(Boolean).join(' · '),
  };
}

export const statusWords: Record<DriverStatus, string> = { none: 'Open', pitched: 'Pitched', won: 'Won', lost: 'Lost', implemented: 'Implemented', inPlace: 'In place before' };

const historyWords: Record<string, string> = {
  won: 'Won', undone: 'Taken back', ignored: 'Marked incorrect', snoozed: 'Snoozed', pitched: 'Pitched', lost: 'Lost', implemented: 'Implemented', inPlace: 'In place before',
};

/** HubSpot may name a locale that this browser does not know; then the browser's own is right. */
function known(locale: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale?.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}
