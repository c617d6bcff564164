import { useState } from 'react';

/** The filter of the rows on screen: while a new one loads, the former rows stay, faded. */
export function useShownFilter(filter: object, waiting: boolean): string {
  const wanted = JSON.stringify(filter);
  const [shown, setShown] = useState(wanted);
  if (!waiting && shown !== wanted) setShown(wanted);
  return waiting ? shown : wanted;
}
