/** Where a tab keeps what a person typed into one form until it is saved or discarded: nobody else who signs in there finds it. */
export const typedKey = (user: string, form: string): string => `impactpilot.typed.${user}.${form}`;
