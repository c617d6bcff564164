import { locale } from '../format/words.ts';

/** An amount in a currency; small ones with as many digits as they need to be seen. */
export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat(locale(), { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: amount > 0 && amount < 0.1 ? 4 : 2 }).format(amount);
