import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { learning } from '../../dev/mock/lessons.ts';
import { MockPortal } from '../../dev/mock/portal.ts';

function openPrompt(stage: string, intercept?: (request: Request) => Promise<Response | undefined>) {
  const portal = new MockPortal(40);
  portal.role = 'admin';
  const driver = learning(portal, stage);
  return { ...openConsole(`/drivers/${driver.id}/rule`, { portal, ...(intercept && { intercept }) }), driver };
}

const isAsked = (request: Request) => request.url.endsWith('/detection/back-test');
const preview = async () => within(await screen.findByRole('region', { name: 'Preview' }));
const done = 'Looked at all 2,410 activities of that time.';

test('a rule that reads texts shows what its prompt would have found, and nothing of a condition that it has not', async () => {
  const { container, requests, driver } = openPrompt('some');
  const aside = await preview();
  expect(await aside.findByText(done)).toBeVisible();
  expect(aside.getByText('found in the texts of the last 90 days, at 12 accounts').parentElement).toHaveTextContent(/^12 /);
  const newest = aside.getByRole('list', { name: 'Newest found in texts' });
  expect(within(newest).getAllByRole('listitem')).toHaveLength(5);
  expect(within(newest).getAllByRole('link')[0]).toHaveAttribute('href', expect.stringMatching(/^\/accounts\//));
  expect(within(newest).getAllByText('“Five was our target for the year, so that objective is met.”')[0]).toBeVisible();
  expect(within(newest).getAllByText('E-mail “Re: Approvals”, the customer’s words')[0]).toBeVisible();
  expect(within(newest).getAllByText('likely').length).toBeGreaterThan(0);
  expect(within(newest).getByText('Won there already: it would not be suggested.')).toBeVisible();
  expect(aside.getByText('and 7 more')).toBeVisible();
  expect(aside.getByText('The rule is on as it stands here. Looking suggests nothing.')).toBeVisible();
  expect(aside.getByText(/not by the prompt’s words/)).toBeVisible();
  expect(aside.queryByText(/match now/)).not.toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Account' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Try a text' })).toHaveAttribute('href', '/settings/detection');
  expect(await accessibilityProblems(container)).toEqual([]);
  const bodies = await Promise.all(requests.filter(isAsked).map(request => request.json()));
  expect(bodies).toEqual([null, '639154236000000000_email_1'].map(after => ({ driver: driver.id, prompt: driver.transition!.prompt, days: 90, after, limit: 200 })));
});

test('another prompt is looked for once it stands still, and what it would lead to is said', async () => {
  const { requests } = openPrompt('some');
  const aside = await preview();
  await aside.findByText(done);
  const before = requests.filter(isAsked).length;
  const field = screen.getByRole('textbox', { name: 'Prompt' });
  for (const prompt of ['They', 'They say', 'They say that they reached their goal.']) fireEvent.change(field, { target: { value: prompt } });
  expect(aside.getByText('Looking…')).toBeVisible();
  expect(aside.getByText('Nothing is suggested until you save. What was written before counts only if you look back.')).toBeVisible();
  expect(screen.getByLabelText('What counts from the past')).toHaveTextContent('Texts of the last 30 days');
  await waitFor(() => expect(aside.getByText(/^found in the texts/).parentElement).toHaveTextContent(/^8 /));
  expect((await Promise.all(requests.filter(isAsked).slice(before).map(request => request.json()))).map(({ prompt }) => prompt)).toEqual(Array(2).fill('They say that they reached their goal.'));
  fireEvent.change(field, { target: { value: 'x'.repeat(2_001) } });
  expect(aside.getByText('Shown once the prompt is short enough.')).toBeVisible();
  fireEvent.change(field, { target: { value: '' } });
  expect(aside.getByText('Shown as soon as there is a prompt or a condition.')).toBeVisible();
});

test('a walk that stops goes on from where it stopped', async () => {
  let refusals = 0;
  const { user, requests } = openPrompt('some', async (request) => {
    if (!isAsked(request) || refusals > 4 || !(await request.clone().json()).after) return undefined;
    refusals++;
    return problem(503, 'database.unavailable', 'Not now', 'The database doesn’t answer at the moment.');
  });
  const aside = await preview();
  expect(await aside.findByText('The database doesn’t answer at the moment.', { exact: false })).toBeVisible();
  expect(aside.getByText('Looked at 800 of 2,410 activities…')).toBeVisible();
  expect(aside.getByText(/^found in the texts/).parentElement).toHaveTextContent(/^4 /);
  refusals = 5;
  await user.click(aside.getByRole('button', { name: 'Try again' }));
  expect(await aside.findByText(done)).toBeVisible();
  const bodies = await Promise.all(requests.filter(isAsked).map(request => request.json()));
  expect(bodies.filter(({ after }) => after === null)).toHaveLength(1);
});

test('what HubSpot was not asked for is told apart from what holds nothing', async () => {
  openPrompt('off');
  const aside = await preview();
  expect(await aside.findByText(/^HubSpot is asked for texts only while a rule that reads them is on, and none is\. 36 activities have no text here yet/)).toBeVisible();
  expect(aside.getByText(/^Nothing is suggested while the rule is off\./)).toBeVisible();
});

test('a rule that has both is previewed in both ways', async () => {
  openPrompt('both');
  const aside = await preview();
  expect(await aside.findByText(done)).toBeVisible();
  expect(await aside.findByText('of 40 accounts match now')).toBeVisible();
  expect(await screen.findByRole('combobox', { name: 'Account' })).toBeVisible();
});

test('the advice to tune speaks of what the rule has', async () => {
  const { unmount } = openPrompt('some');
  expect(await screen.findByText(/Look at the incorrect ones below\. What people mark incorrect raises by itself/)).toBeVisible();
  unmount();
  openPrompt('both');
  expect(await screen.findByText(/Look at the incorrect ones below\. Make the condition narrower\. In texts, what people mark incorrect/)).toBeVisible();
});
