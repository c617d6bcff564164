import { hubspot, useExtensionContext } from '@hubspot/ui-extensions';
import { originOf } from '@impactpilot/backend';
import { CompanyCard } from './CompanyCard.tsx';
import { NoOrigin } from './states/CardProblem.tsx';

/** The card of a company, the same in the sidebar and in a tab. */
export function ImpactCard() {
  const { variables, crm } = useExtensionContext<'crm.record.sidebar'>();
  const origin = originOf(variables);
  return origin ? <CompanyCard key={crm.objectId} origin={origin} companyId={`${crm.objectId}`} /> : <NoOrigin />;
}

hubspot.extend<'crm.record.sidebar'>(() => <ImpactCard />);
