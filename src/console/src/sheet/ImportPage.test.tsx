import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

const heading = 'Impact Area,Impact Driver,Points,How often';
const sheet = [heading, 'Customer love,Podcast,3,Once', 'Customer love,Customer quote,7,Every Quarter', 'Customer love,Case study published,3,Every Quarter', 'Customer love,Prize,many,Once'].join('\n');

function adminPortal() {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  return portal;
}

async function choose(text: string, scene: Parameters<typeof openConsole>[1] = {}) {
  const view = openConsole('/drivers/import', { portal: adminPortal(), ...scene });
  const chooseFile = async (content: string, name = 'drivers.csv', label = 'Choose a file') =>
    view.user.upload(await screen.findByLabelText(label, { selector: 'input' }), new File([content], name, { type: 'text/csv' }));
  await chooseFile(text);
  return { ...view, chooseFile };
}

const rows = async () => within(await screen.findByRole('table', { name: 'Rows of the sheet' })).getAllByRole('row').slice(1);
const importing = (requests: Request[]) => requests.filter(request => request.url.includes('/catalogue/import?'));

test('a chosen file is looked at at once and written by nobody', async () => {
  const { container, requests } = await choose(sheet);
  const [podcast, quote, study, prize] = await rows();
  expect(podcast).toHaveTextContent('2PodcastCustomer love · 3 pointsCreated');
  expect(quote).toHaveTextContent(/Updated.*Points2.*7/);
  expect(study).toHaveTextContent('Unchanged');
  expect(prize).toHaveTextContent('RejectedColumn C (Points): "many" is not a whole number. Write a number from 0 to 100.');
  expect(screen.getByRole('heading', { name: '2 drivers to import' })).toBeVisible();
  expect(importing(requests).map(request => new URL(request.url).search)).toEqual(['?dryRun=true']);
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('rows are narrowed to a kind, with counts', async () => {
  const { user } = await choose(sheet);
  await user.click(await screen.findByRole('radio', { name: 'Rejected 1' }));
  expect(await rows()).toHaveLength(1);
  await user.click(screen.getByRole('radio', { name: 'All rows 4' }));
  expect(await rows()).toHaveLength(4);
});

test('thousands of rows are drawn as one goes on', async () => {
  const { user } = await choose([heading, ...Array.from({ length: 3_000 }, (_, row) => `Customer love,Driver ${row},1,Once`)].join('\n'));
  expect(await rows()).toHaveLength(200);
  expect(screen.getByText('200 of 3,000 shown')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await rows()).toHaveLength(400);
});

test('the import is carried out as it was shown, and taken back from the notice', async () => {
  const { user, requests, portal, address } = await choose(sheet);
  await user.click(await screen.findByRole('button', { name: 'Import 2 drivers' }));
  expect(await screen.findByText('2 drivers imported')).toBeVisible();
  await waitFor(() => expect(address()).toBe('/drivers'));
  expect(await screen.findByRole('button', { name: 'Podcast' })).toBeVisible();
  expect(importing(requests).at(-1)!.headers.get('If-Match')).toMatch(/^".+"$/);
  await user.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('1 driver as before · 1 removed.')).toBeVisible();
  expect(portal.drivers.find(driver => driver.name === 'Customer quote')!.points).toBe(2);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Podcast' })).not.toBeInTheDocument());
});

test('what changed meanwhile is shown instead of imported', async () => {
  const { user, portal } = await choose(sheet);
  const button = await screen.findByRole('button', { name: 'Import 2 drivers' });
  portal.drivers.find(driver => driver.name === 'Case study published')!.points = 9;
  await user.click(button);
  expect(await screen.findByText('The catalogue changed meanwhile')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Import 3 drivers' })).toBeEnabled();
  expect(portal.drivers.map(driver => driver.name)).not.toContain('Podcast');
});

test('a file that is no sheet says why, where the next one is chosen', async () => {
  const { chooseFile } = await choose('just,some\ntable,here');
  expect(await screen.findByText('drivers.csv can’t be imported')).toBeVisible();
  expect(screen.getByText(/No row names the columns/)).toBeVisible();
  await chooseFile(sheet);
  expect(await rows()).toHaveLength(4);
});

test('a file that is too large is not even sent', async () => {
  const { requests } = await choose('x'.repeat(1_200_000));
  expect(await screen.findByText('drivers.csv is too large')).toBeVisible();
  expect(screen.getByText(/It has 1.2 MB; up to 1 MB/)).toBeVisible();
  expect(importing(requests)).toEqual([]);
});

test('an import that fails leaves the plan where it is', async () => {
  const { user } = await choose(sheet, { intercept: request => (request.url.endsWith('dryRun=false') ? problem(500, 'unexpected', 'Something broke', 'Nothing was changed.') : undefined) });
  await user.click(await screen.findByRole('button', { name: 'Import 2 drivers' }));
  expect(await screen.findByText('Something broke')).toBeVisible();
  expect(await rows()).toHaveLength(4);
});

test('a CSM is told that only admins import, and exports all the same', async () => {
  const { user, requests, router } = openConsole('/drivers/import');
  expect(await screen.findByText('Only admins import drivers')).toBeVisible();
  expect(importing(requests)).toEqual([]);
  await router.navigate('/drivers');
  await user.click(await screen.findByRole('button', { name: 'Sheet' }));
  expect((await screen.findAllByRole('menuitem')).map(item => item.textContent)).toEqual(['Export']);
});
