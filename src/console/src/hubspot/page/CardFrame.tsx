import { IconRefresh } from '@tabler/icons-react';
import { Component, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { ErrorState, LoadingSpinner, Text } from '../kit/index.ts';
import { type Extension, ExtensionContext, loadEntry, type OverlayHandle, useExtension } from '../kit/extension.tsx';
import { type Host, linkOf, type Location, resolve } from './useHost.ts';
import styles from './page.module.css';

/** The app's own card, loaded from where HubSpot loads it. */
const Card = lazy(async () => {
  const render = await loadEntry(() => import('@impactpilot/card'));
  return { default: function Loaded() { return render(useExtension()); } };
});

/** A place for a card on the page, with all that HubSpot hands in. Refreshing it starts it anew. */
export function CardFrame({ host, location }: { host: Host; location: Location }) {
  const [start, setStart] = useState(0);
  const { actions, contextFor, perform } = host;
  const extension = useMemo<Extension>(() => {
    const overlays = new Map<string, OverlayHandle>();
    return { context: contextFor(location), actions: { ...actions, closeOverlay: id => overlays.get(id)?.close() }, overlays, resolve, linkOf, perform };
  }, [actions, contextFor, perform, location]);
  return (
    <section className={styles.card} aria-label={location === 'crm.record.tab' ? 'Impact, in the tab' : 'Impact'}>
      <header className={styles.cardHeader}>
        <h2>Impact</h2>
        <button type="button" className={styles.quiet} onClick={() => setStart(start + 1)}><IconRefresh size={14} aria-hidden /> Refresh card</button>
      </header>
      <div className={styles.cardBody}>
        <ExtensionContext value={extension} key={start}>
          <CardCrash><Suspense fallback={<LoadingSpinner label="Loading the card" layout="centered" />}><Card /></Suspense></CardCrash>
        </ExtensionContext>
      </div>
    </section>
  );
}

/** A card that breaks leaves HubSpot's page whole. */
class CardCrash extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError = (error: Error) => ({ error });

  override render() {
    const { error } = this.state;
    return error ? <ErrorState title="The card broke"><Text>{error.message}</Text></ErrorState> : this.props.children;
  }
}
