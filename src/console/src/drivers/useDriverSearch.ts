import { useSearchParams } from 'react-router';

export type DriverSearch = ReturnType<typeof useDriverSearch>;

/** What the page shows, kept in its address. */
export function useDriverSearch() {
  const [params, setParams] = useSearchParams();
  const put = (changes: Record<string, string>, replace = false) => setParams((current) => {
    for (const [name, value] of Object.entries(changes)) {
      if (value) current.set(name, value);
      else current.delete(name);
    }
    return current;
  }, { replace });
  return {
    search: params.get('search') ?? '',
    archived: params.get('archived') === 'true',
    driver: params.get('driver'),
    /** The area in which a new driver is made. */
    fresh: params.get('new'),
    change: (name: 'search' | 'archived' | 'driver' | 'new', value: string) => put({ [name]: value }, name === 'search'),
    made: (driver: string) => put({ new: '', driver }),
  };
}
