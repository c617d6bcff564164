import type { Account, Suggestion } from '@impactpilot/backend';

export type Words = ReturnType<typeof speaking>;

/** Numbers and dates as the person reads them in HubSpot. */
export function speaking(hubSpotLocale: string | undefined) {
  const locale = known(hubSpotLocale);
  const number = new Intl.NumberFormat(locale);
  const gain = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  // A calendar date has no time zone: it is the same day everywhere.
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

  const count = (value: number): string => number.format(value);
  const points = (value: number): string => `${count(value)} ${value === 1 ? 'point' : 'points'}`;
  return {
    count,
    points,
    gain: (value: number): string => gain.format(value),
    moment: (instant: string): string => moment.format(new Date(instant)),
    date: (day: string): string => date.format(new Date(`${day}T00:00:00Z`)),

    cycle({ name, daysLeft }: NonNullable<Account['cycle']>): string {
      if (daysLeft === null) return name;
      return daysLeft === 0 ? `${name} · last day` : `${name} · ${count(daysLeft)} ${daysLeft === 1 ? 'day' : 'days'} left`;
    },

    outcome({ status, driver, snoozedUntil }: Suggestion): string {
      switch (status) {
        case 'confirmed': return `Confirmed, ${points(driver.points)} earned`;
        case 'ignored': return 'Marked incorrect';
        case 'snoozed': return snoozedUntil ? `Snoozed until ${moment.format(new Date(snoozedUntil))}` : 'Snoozed';
        case 'expired': return 'Expired';
        case 'pending': return 'Waiting';
      }
    },
  };
}

/** HubSpot may name a locale that this browser does not know; then the browser's own is right. */
function known(locale: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale?.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}
