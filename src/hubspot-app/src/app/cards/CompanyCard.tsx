import { Flex, useExtensionContext } from '@hubspot/ui-extensions';
import type { CardView } from '@impactpilot/backend';
import { useMemo, useState } from 'react';
import { BestNext } from './BestNext.tsx';
import { CardContext } from './cardContext.ts';
import { type Card, useCard } from './data/useCard.ts';
import { Detected } from './detected/Detected.tsx';
import { Drivers } from './drivers/Drivers.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { History } from './History.tsx';
import { Leftovers } from './parts/Leftovers.tsx';
import { Banners } from './states/Banners.tsx';
import { CardProblem } from './states/CardProblem.tsx';
import { Loading } from './states/Loading.tsx';
import { speaking } from './words.ts';

export function CompanyCard({ origin, companyId }: { origin: string; companyId: string }) {
  const card = useCard(origin, companyId);
  const { shown, problem } = card;
  // Without an answer at all, what was shown last is still worth more than an error; a refusal takes it away.
  if (problem && (!shown || problem.isFinal)) return <CardProblem problem={problem} origin={origin} onRetry={card.retry} />;
  return shown ? <CompanyImpact card={card} view={shown.view} origin={origin} /> : <Loading />;
}

function CompanyImpact({ card, view, origin }: { card: Card; view: CardView; origin: string }) {
  const { user } = useExtensionContext<'crm.record.sidebar'>();
  const words = useMemo(() => speaking(user.locale, view.readAt), [user.locale, view.readAt]);
  const [drafts] = useState(() => new Map<string, string>());
  const context = useMemo(() => ({ card, view, words, origin, drafts }), [card, view, words, origin, drafts]);
  return (
    <CardContext.Provider value={context}>
      <Flex direction="column" gap="sm">
        <Header />
        <Banners />
        <Leftovers />
        <Detected />
        <BestNext />
        <Drivers />
        <History />
        <Footer />
      </Flex>
    </CardContext.Provider>
  );
}
