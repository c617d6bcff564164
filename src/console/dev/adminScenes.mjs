// The pages and dialogs in which drivers, rules, people and the portal are set up, and what the whole console has.
export const account = '/accounts/00000000-0000-7000-8006-000000000010';
export const asAdmin = 'signedIn=true&role=admin';
const sheet = ['Impact Area,Impact Driver,Points,How often,Owner', 'Customer love,Podcast,3,Once', 'Customer love,Positive review,7,Every Quarter', 'Customer love,Case study published,3,Every Quarter', 'Customer love,Prize,many,Once'].join('\n');
const choose = (page, text) => page.locator('input[type=file]').setInputFiles({ name: 'impact-drivers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const taught = '/drivers/00000000-0000-7000-8002-000000000066/rule';
const seeLessons = page => page.getByRole('region', { name: 'What people made of it' }).scrollIntoViewIfNeeded();
const seeTexts = page => page.getByText(/^Looked at all/).scrollIntoViewIfNeeded();
const rule = '/drivers/00000000-0000-7000-8002-000000000016/rule';

export const adminScenes = [
  { name: 'drivers', path: '/drivers' },
  { name: 'driver', path: '/drivers?driver=00000000-0000-7000-8002-000000000016', scene: asAdmin },
  { name: 'sheet-menu', path: '/drivers', scene: asAdmin, act: page => page.getByRole('button', { name: 'Sheet' }).click() },
  { name: 'import', path: '/drivers/import', scene: asAdmin },
  { name: 'import-plan', path: '/drivers/import', scene: asAdmin, act: page => choose(page, sheet) },
  { name: 'import-refused', path: '/drivers/import', scene: asAdmin, act: page => choose(page, 'just,some\ntable,here') },
  { name: 'import-csm', path: '/drivers/import' },
  { name: 'library', path: '/drivers/library', scene: `${asAdmin}&without=Customer+love`, act: page => page.getByRole('checkbox', { name: 'Positive review' }).check() },
  { name: 'imports', path: '/drivers/imports', scene: asAdmin },
  { name: 'setup', path: '/setup', scene: `${asAdmin}&setup=2` },
  { name: 'setup-importing', path: '/', scene: `${asAdmin}&setup=0&importing` },
  { name: 'setup-csm', path: '/setup', scene: 'signedIn=true&role=csm&setup=3' },
  { name: 'setup-strip', path: '/drivers', scene: `${asAdmin}&setup=3` },
  { name: 'setup-done', path: '/setup', scene: asAdmin },
  { name: 'mapping', path: '/mapping', scene: asAdmin },
  { name: 'groups', path: '/mapping/groups', scene: asAdmin, act: page => page.getByRole('button', { name: 'Show whom sales managers finds' }).click() },
  { name: 'group-form', path: '/mapping/groups', scene: asAdmin, act: page => page.getByRole('button', { name: 'Edit sales managers' }).click() },
  { name: 'roles', path: '/mapping/roles', scene: asAdmin },
  { name: 'roles-manager', path: '/mapping/roles', scene: 'signedIn=true&role=manager' },
  { name: 'signed-out', path: '/cycles', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Plan a cycle' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Typed before');
    await page.evaluate(() => fetch('/_mock?signedIn=false'));
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  } },
  { name: 'signed-in', path: '/signed-in' },
  { name: 'people', path: '/people', scene: asAdmin },
  { name: 'people-manager', path: '/people', scene: 'signedIn=true&role=manager' },
  { name: 'people-changed', path: '/people', scene: asAdmin, act: page => page.getByRole('button', { name: 'Deactivate Mei Lin' }).click() },
  { name: 'people-invite', path: '/people', scene: asAdmin, act: page => page.getByRole('button', { name: 'Invite your team (1)' }).click() },
  { name: 'people-invited', path: '/people', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Invite your team (1)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Invite 1 person' }).click();
    await page.getByRole('button', { name: 'Copy link' }).waitFor();
  } },
  { name: 'settings', path: '/settings', scene: asAdmin },
  { name: 'settings-changed', path: '/settings', scene: asAdmin, act: async (page) => {
    await page.getByRole('combobox', { name: 'The fiscal year starts in' }).selectOption('4');
    await page.getByRole('radio', { name: 'All accounts' }).check();
    await page.getByText('Quarters are counted from').waitFor();
  } },
  { name: 'settings-reading', path: '/settings', scene: asAdmin, act: async (page) => {
    await page.getByRole('radio', { name: 'Own accounts only' }).check();
    await page.getByText('nothing of the others').waitFor();
  } },
  { name: 'webhooks', path: '/settings/webhooks', scene: asAdmin },
  { name: 'webhook-new', path: '/settings/webhooks', scene: asAdmin, act: page => page.getByRole('button', { name: 'New webhook' }).click() },
  { name: 'webhook-messages', path: '/settings/webhooks', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Messages to Data warehouse' }).click();
    await page.getByText('Not delivered').waitFor();
  } },
  { name: 'detection', path: '/settings/detection', scene: asAdmin },
  { name: 'detection-on', path: '/settings/detection', scene: `${asAdmin}&judge=1` },
  { name: 'detection-tried', path: '/settings/detection', scene: `${asAdmin}&judge=1`, act: async (page) => {
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hi Ana,\n\napprovals take four days now. Five was our target for the year, so that objective is met.\n\nRegards, Kim');
    await page.getByRole('checkbox', { name: 'Ask the language model too' }).check();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('heading', { name: '1 driver would be suggested' }).scrollIntoViewIfNeeded();
  } },
  { name: 'notices', path: '/settings/notices', scene: asAdmin },
  { name: 'notices-csm', path: '/settings/notices' },
  { name: 'bell', path: '/cycles', act: async (page) => {
    if (await page.getByRole('button', { name: 'Open menu' }).isVisible()) await page.getByRole('button', { name: 'Open menu' }).click();
    await page.getByRole('button', { name: /^Notices/ }).click();
    await page.getByText('Your week').waitFor();
  } },
  { name: 'tokens', path: '/settings/tokens', scene: asAdmin },
  { name: 'token-new', path: '/settings/tokens', scene: asAdmin, act: page => page.getByRole('button', { name: 'New token' }).click() },
  { name: 'token-made', path: '/settings/tokens', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Warehouse');
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByText('Copy it now').waitFor();
  } },
  { name: 'teams', path: '/teams', scene: asAdmin },
  { name: 'teams-manager', path: '/teams', scene: 'signedIn=true&role=manager' },
  { name: 'teams-held', path: '/teams', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Move Mei Lin' }).focus();
    for (const key of ['Space', 'ArrowDown']) await page.keyboard.press(key);
  } },
  { name: 'teams-hubspot', path: '/teams', scene: asAdmin, act: page => page.getByRole('button', { name: 'HubSpot’s teams' }).click() },
  { name: 'team-edit', path: '/teams', scene: asAdmin, act: page => page.getByRole('button', { name: 'Edit Enterprise' }).click() },
  { name: 'audit', path: '/audit', scene: asAdmin },
  { name: 'audit-nothing', path: '/audit?search=zebra', scene: asAdmin },
  { name: 'catalogue', path: '/drivers', scene: asAdmin },
  { name: 'catalogue-points', path: '/drivers', scene: asAdmin, act: page => page.getByText('Multi-year deal').scrollIntoViewIfNeeded() },
  { name: 'catalogue-held', path: '/drivers', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Move SSO enabled' }).focus();
    for (const key of ['Space', 'ArrowUp']) await page.keyboard.press(key);
  } },
  { name: 'driver-form', path: '/drivers?driver=00000000-0000-7000-8002-000000000016', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Points' }).fill('101');
  } },
  { name: 'driver-points', path: '/drivers?driver=00000000-0000-7000-8002-00000000002d', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Add a segment' }).click();
  } },
  { name: 'driver-history', path: '/drivers?driver=00000000-0000-7000-8002-000000000016', scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Single sign-on');
    await page.getByRole('button', { name: 'Save driver' }).click();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
  } },
  { name: 'area-form', path: '/drivers', scene: asAdmin, act: page => page.getByRole('button', { name: 'New area' }).click() },
  { name: 'rule', path: rule, scene: asAdmin },
  { name: 'rule-built', path: rule, scene: asAdmin, act: async (page) => {
    await page.getByRole('button', { name: 'Meeting, deal, contact…' }).click();
    await page.getByRole('button', { name: 'For which…' }).click();
    await page.getByRole('button', { name: 'Group' }).first().click();
    await page.getByRole('combobox', { name: 'Account', exact: true }).click();
    await page.getByRole('option', { name: /^Amber/ }).first().click();
  } },
  { name: 'rule-why', path: rule, scene: asAdmin, act: async (page) => {
    await page.getByRole('combobox', { name: 'Account' }).fill('Kestrel');
    await page.getByRole('option').first().click();
    await page.getByRole('list', { name: 'What stands in the way' }).scrollIntoViewIfNeeded();
  } },
  { name: 'rule-look-back', path: rule, scene: asAdmin, act: async (page) => {
    await page.getByRole('tab', { name: 'As text' }).click();
    await page.getByRole('textbox', { name: 'Condition' }).fill('sso_enabled is known');
    await page.getByLabel('What counts from the past').selectOption('90');
  } },
  { name: 'rule-text', path: rule, scene: asAdmin, act: async (page) => {
    await page.getByRole('tab', { name: 'As text' }).click();
    await page.getByRole('textbox', { name: 'Condition' }).fill('product.sso_enbled = true and ');
    await page.waitForTimeout(600);
    await page.getByRole('textbox', { name: 'Condition' }).pressSequentially('auto re');
  } },
  { name: 'lessons', path: taught, scene: `${asAdmin}&learnt=some`, act: seeLessons },
  { name: 'lessons-none', path: taught, scene: `${asAdmin}&learnt=none`, act: seeLessons },
  { name: 'lessons-forgotten', path: taught, scene: `${asAdmin}&learnt=enough`, act: async (page) => {
    await page.getByRole('button', { name: 'Forget what was learnt' }).click();
    await page.getByText('What was learnt is forgotten').waitFor();
  } },
  { name: 'rule-prompt', path: taught, scene: `${asAdmin}&learnt=some`, act: seeTexts },
  { name: 'rule-prompt-changed', path: taught, scene: `${asAdmin}&learnt=none`, act: async (page) => {
    await page.getByRole('textbox', { name: 'Prompt' }).fill('Somebody of the customer thanks us for a goal that they reached.');
    await page.getByText('Nothing is suggested until you save.', { exact: false }).waitFor();
    await page.waitForTimeout(700);
    await seeTexts(page);
  } },
  { name: 'rule-prompt-unread', path: taught, scene: `${asAdmin}&learnt=off`, act: page => page.getByText(/^HubSpot is asked for texts only/).scrollIntoViewIfNeeded() },
  { name: 'rule-prompt-both', path: taught, scene: `${asAdmin}&learnt=both`, act: page => seeTexts(page).then(() => page.getByText(/would have fired/).scrollIntoViewIfNeeded()) },
  { name: 'rule-withdrawn', path: taught, scene: `${asAdmin}&learnt=withdrawn` },
  { name: 'rule-earned', path: taught, scene: `${asAdmin}&learnt=enough`, act: page => page.locator('label', { hasText: 'Automatic' }).click() },
  { name: 'connection', path: '/connection' },
  { name: 'confirmed', path: account, act: page => page.getByRole('button', { name: 'Confirm' }).first().click() },
  { name: 'reasons', path: account, act: page => page.getByRole('button', { name: 'Mark incorrect' }).first().click() },
  { name: 'steps', path: account, act: page => page.getByRole('button', { name: /^More for/ }).first().click() },
  { name: 'lost', path: account, act: async (page) => {
    await page.getByRole('button', { name: /^More for/ }).first().click();
    await page.getByRole('menuitem', { name: 'Lost…' }).click();
  } },
  { name: 'palette', path: '/accounts', act: async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kes');
  } },
  { name: 'keys', path: account, act: page => page.keyboard.press('?') },
  { name: 'condition', path: '/drivers?driver=00000000-0000-7000-8002-000000000016', scene: asAdmin,
    act: page => page.getByRole('textbox', { name: 'Condition' }).fill('product.sso_enbled = true and tier = 1') },
  { name: 'user-menu', path: '/accounts', act: async (page) => {
    if (await page.getByRole('button', { name: 'Open menu' }).isVisible()) await page.getByRole('button', { name: 'Open menu' }).click();
    await page.getByRole('button', { name: /account menu/ }).click();
  } },
  { name: 'nothing-found', path: '/accounts?search=zebra' },
];
