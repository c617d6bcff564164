import { Button, EmptyState, ErrorState, Text } from '@hubspot/ui-extensions';
import { consoleOf, type Problem } from '@impactpilot/backend';
import type { ReactNode } from 'react';

interface CardProblemProps {
  problem: Problem;
  origin: string;
  onRetry: () => void;
}

/** Why there is no card, and the one thing to do about it. */
export function CardProblem({ problem, origin, onRetry }: CardProblemProps) {
  switch (problem.code) {
    case 'card.not_connected':
      return (
        <Locked title="ImpactPilot is not connected here" detail={problem.detail}>
          <Button href={consoleOf(origin, '/sign-in?returnTo=/connection')} variant="primary">Connect it</Button>
        </Locked>
      );
    case 'card.not_a_user':
      return <Locked title="You are not an ImpactPilot user yet" detail={problem.detail}><Button onClick={onRetry}>Look again</Button></Locked>;
    case 'accounts.hidden':
      return <Locked title="Not your account" detail={problem.detail}><Button onClick={onRetry}>Look again</Button></Locked>;
    case 'accounts.not_yours':
      return <Locked title="This account is not yours to see" detail={problem.detail}><Button onClick={onRetry}>Look again</Button></Locked>;
    case 'accounts.not_found':
      return (
        <EmptyState title="HubSpot does not have this company" layout="vertical" imageName="companies" imageWidth={120}>
          <Text>{problem.detail}</Text>
          <Button onClick={onRetry}>Look again</Button>
        </EmptyState>
      );
  }
  if (problem.status === 401) {
    return (
      <Locked title="HubSpot’s word for you was not accepted" detail="Reload the page. If that does not help, ask an admin whether the app was uploaded with the right profile.">
        <Button onClick={onRetry}>Try again</Button>
      </Locked>
    );
  }
  return (
    <ErrorState type="error" title={problem.title}>
      <Text>{problem.detail}</Text>
      <Button onClick={onRetry}>Try again</Button>
    </ErrorState>
  );
}

function Locked({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <ErrorState type="lock" title={title}>
      <Text>{detail}</Text>
      {children}
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
