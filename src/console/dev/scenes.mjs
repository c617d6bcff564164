// Every page and dialog of the console at which there is something to see: where it is, who looks, and what is done there first.
import { account, adminScenes, asAdmin } from './adminScenes.mjs';

const correct = async (page, points) => {
  await page.getByRole('button', { name: /^Correct / }).first().click();
  await page.getByRole('textbox', { name: 'Points', exact: true }).fill(points);
};
const split = async (page) => {
  await correct(page, '10');
  for (const person of [1, 2]) {
    await page.getByRole('button', { name: 'Split with somebody' }).click();
    await page.getByRole('combobox', { name: `Split with, person ${person}` }).click();
    await page.getByRole('option').first().click();
  }
  await page.getByRole('button', { name: 'Split evenly' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Both were on site');
};

export const scenes = [
  { name: 'sign-in', path: '/leaderboard', scene: 'signedIn=false' },
  { name: 'inbox', path: '/inbox' },
  { name: 'inbox-quote', path: '/inbox?search=workshop', scene: asAdmin, act: page => page.keyboard.press('j') },
  { name: 'inbox-further', path: '/inbox?search=workshop', scene: asAdmin, act: async (page) => {
    await page.keyboard.press('j');
    await page.getByRole('button', { name: /^\+ \d more/ }).first().click();
    await page.getByRole('list', { name: 'Found since' }).scrollIntoViewIfNeeded();
  } },
  { name: 'inbox-chosen', path: '/inbox?sort=driver', scene: asAdmin, act: async (page) => {
    for (const key of ['j', 'Space', 'j', 'Space', 'j']) await page.keyboard.press(key);
  } },
  { name: 'inbox-filters', path: '/inbox?sort=account', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Driver' }).fill('en');
  } },
  { name: 'inbox-no-cycle', path: '/inbox', scene: `${asAdmin}&noCycle=1` },
  { name: 'account-proof', path: account, act: async (page) => {
    await page.getByRole('button', { name: /^Show the proof/ }).first().click();
    await page.getByRole('button', { name: /^Hide the proof/ }).scrollIntoViewIfNeeded();
  } },
  { name: 'inbox-confirmed', path: '/inbox', act: async (page) => {
    for (const key of ['j', 'c', 'x', 's']) await page.keyboard.press(key);
  } },
  { name: 'inbox-empty', path: '/inbox?search=zebra' },
  { name: 'inbox-covering', path: '/inbox', scene: 'signedIn=true&role=csm&covering=1' },
  { name: 'inbox-changed', path: '/inbox', scene: asAdmin, act: async (page) => {
    for (const key of ['j', 'Shift+C']) await page.keyboard.press(key);
  } },
  { name: 'cover', path: '/inbox', scene: asAdmin, act: page => page.getByRole('button', { name: 'Holiday cover' }).click() },
  { name: 'inbox-snoozed', path: '/inbox?snoozed=true' },
  { name: 'accounts', path: '/accounts?whose=all' },
  { name: 'accounts-filters', path: '/accounts?whose=all&segment=Enterprise&pointsFrom=1', scene: asAdmin, act: page => page.getByRole('button', { name: 'Filters (2)' }).click() },
  { name: 'accounts-view', path: '/accounts?whose=all&columns=csm,segment,points', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Keep this view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('By segment');
  } },
  { name: 'account', path: account },
  { name: 'account-covered', path: '/accounts/00000000-0000-7000-8006-000000000001', scene: 'signedIn=true&role=csm&covering=1' },
  { name: 'account-hidden', path: '/accounts/00000000-0000-7000-8006-000000000001', scene: 'signedIn=true&role=csm&readsOwn=1' },
  { name: 'in-place', path: account, act: async (page) => {
    await page.getByRole('button', { name: /^More for/ }).first().click();
    await page.getByRole('menuitem', { name: 'In place before…' }).click();
  } },
  { name: 'leaderboard', path: '/leaderboard' },
  { name: 'teams-board', path: '/leaderboard', scene: asAdmin, act: page => page.getByRole('heading', { name: 'What the points are made of' }).scrollIntoViewIfNeeded() },
  { name: 'spread', path: '/leaderboard', act: async (page) => {
    await page.getByRole('heading', { name: 'How points are spread' }).scrollIntoViewIfNeeded();
    const { x, y, width } = await page.locator('.recharts-symbols').last().boundingBox();
    await page.mouse.move(x + width / 2, y + width / 2);
  } },
  { name: 'privacy', path: '/leaderboard?privacy', scene: asAdmin },
  { name: 'makeup', path: '/leaderboard?by=driver', act: page => page.getByRole('heading', { name: 'What the points are made of' }).scrollIntoViewIfNeeded() },
  { name: 'value-map', path: '/leaderboard?by=map', act: page => page.getByRole('region', { name: 'Value map' }).scrollIntoViewIfNeeded() },
  { name: 'ledger', path: '/ledger', scene: 'signedIn=true&role=admin' },
  { name: 'correct', path: '/ledger', scene: asAdmin, act: page => correct(page, '7') },
  { name: 'split', path: '/ledger', scene: asAdmin, act: page => split(page) },
  { name: 'ledger-split', path: '/ledger', scene: asAdmin, act: page => split(page).then(() => page.getByRole('button', { name: 'Book the correction' }).click()) },
  { name: 'cycles', path: '/cycles', scene: asAdmin },
  { name: 'cycles-planned', path: '/cycles', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Plan a cycle' }).click();
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByText('Q4 2026 is planned').waitFor();
  } },
  { name: 'cycle-plan', path: '/cycles?plan', scene: asAdmin },
  { name: 'cycle-targets', path: '/cycles?targets=00000000-0000-7000-8005-000000000000', scene: asAdmin,
    act: page => page.getByRole('button', { name: 'Take all suggestions' }).click() },
  { name: 'cycle-targets-read', path: '/cycles?targets=00000000-0000-7000-8005-000000000000' },
  { name: 'cycle-drivers', path: '/cycles?drivers=00000000-0000-7000-8005-000000000000', scene: asAdmin, act: async (page) => {
    for (const place of [1, 6]) await page.getByRole('checkbox').nth(place).uncheck();
  } },
  { name: 'cycle-drivers-read', path: '/cycles?drivers=00000000-0000-7000-8005-000000000000' },
  { name: 'cycle-end', path: '/cycles?end=00000000-0000-7000-8005-000000000000', scene: asAdmin },
  { name: 'cycle-unsaved', path: '/cycles?targets=00000000-0000-7000-8005-000000000000', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Take all suggestions' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Close without saving?').waitFor();
  } },
  { name: 'cycle-reopen', path: '/cycles?end=00000000-0000-7000-8005-000000000000', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: /^End Q/ }).click();
    await page.getByRole('button', { name: 'Open again…' }).click();
    await page.getByRole('dialog', { name: /again\?$/ }).waitFor();
  } },
  { name: 'palette-drivers', path: '/accounts', scene: asAdmin, act: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/^Jump/).fill('renewal');
  } },
  { name: 'cycle-impacted', path: '/cycles?impacted', scene: asAdmin },
  ...adminScenes,
];
