import { Button, EmptyState, ErrorState, Text } from '@hubspot/ui-extensions';
import { consoleOf, type Problem } from '@impactpilot/backend';

/** Why there is no card, and the one thing to do about it. */
export function CardProblem({ problem, origin, onRetry }: { problem: Problem; origin: string; onRetry: () => void }) {
  if (problem.isStranger) {
    return (
      <ErrorState type="lock" title="ImpactPilot is not connected here">
        <Text>This HubSpot account is not connected yet, or you are not one of its ImpactPilot users.</Text>
        <Button href={consoleOf(origin, '/sign-in?returnTo=/connection')} variant="primary">Connect or sign in</Button>
      </ErrorState>
    );
  }
  if (problem.isUnknown) {
    return (
      <EmptyState title="No account yet" layout="vertical" imageName="companies" imageWidth={120}>
        <Text>ImpactPilot does not know this company yet. A new one arrives by itself, usually within a few minutes.</Text>
        <Button onClick={onRetry}>Look again</Button>
      </EmptyState>
    );
  }
  return (
    <ErrorState type="error" title={problem.title}>
      <Text>{problem.detail}</Text>
      <Button onClick={onRetry}>Try again</Button>
    </ErrorState>
  );
}

export function NoOrigin() {
  return (
    <ErrorState type="support" title="ImpactPilot’s address is missing">
      <Text>The app was uploaded without a profile. Upload it again with one that sets IMPACTPILOT_ORIGIN.</Text>
    </ErrorState>
  );
}
