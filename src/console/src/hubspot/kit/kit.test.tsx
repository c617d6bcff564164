import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityProblems } from '../../../dev/console.tsx';
import { hubSpotTheme } from '../page/theme.ts';
import { type Extension, ExtensionContext, type OverlayHandle } from './extension.tsx';
import { Accordion, Button, Dropdown, Form, Input, Link, LoadingButton, Modal, ModalBody, ModalFooter, NumberInput, SearchInput, Select, Tab, Tabs, Tag, Text, Toggle, ToggleGroup, Tooltip } from './index.ts';

/** A card's page as far as the kit's parts need one. */
function show(card: ReactNode) {
  const overlays = new Map<string, OverlayHandle>();
  const extension = { overlays, resolve: (url: string) => url.replace('https://known.example', 'http://here.example') } as Extension;
  const framed = (content: ReactNode) => <MantineProvider env="test" theme={hubSpotTheme}><ExtensionContext value={extension}>{content}</ExtensionContext></MantineProvider>;
  const view = render(framed(card));
  return { ...view, change: (content: ReactNode) => view.rerender(framed(content)), user: userEvent.setup(), closeOverlay: (id: string) => act(() => overlays.get(id)!.close()) };
}

test('a dropdown’s items are reached by keyboard, and choosing one shuts it', async () => {
  const chosen = vi.fn();
  const { user } = show(<Dropdown buttonText="Snooze"><Dropdown.ButtonItem onClick={() => chosen('week')}>For a week</Dropdown.ButtonItem><Dropdown.ButtonItem onClick={() => chosen('month')}>For a month</Dropdown.ButtonItem></Dropdown>);
  expect(screen.queryByRole('menuitem', { name: 'For a month' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Snooze' }));
  await user.keyboard('{ArrowDown}{Enter}');

  expect(chosen.mock.calls).toEqual([['month']]);
  await waitFor(() => expect(screen.queryByRole('menuitem', { name: 'For a month' })).not.toBeInTheDocument());
});

test('a dropdown that is disabled does not open', async () => {
  const { user } = show(<Dropdown buttonText="Snooze" disabled options={[{ label: 'For a week' }]} />);
  await user.click(screen.getByRole('button', { name: 'Snooze' }));
  expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
});

test('a modal opens from its button, tells so, and is closed by the card', async () => {
  const [opened, closed, pressed] = [vi.fn(), vi.fn(), vi.fn()];
  const { user, closeOverlay, container } = show(
    <Button onClick={pressed} overlay={<Modal id="lost" title="Close lost" onOpen={opened} onClose={closed}><ModalBody><Text>Why?</Text></ModalBody><ModalFooter><Button>Save</Button></ModalFooter></Modal>}>Lost</Button>);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(closed).not.toHaveBeenCalled();

  await user.click(screen.getByRole('button', { name: 'Lost' }));

  const dialog = await screen.findByRole('dialog', { name: 'Close lost' });
  expect(within(dialog).getByText('Why?')).toBeVisible();
  expect([pressed, opened, closed].map(spy => spy.mock.calls.length)).toEqual([1, 1, 0]);
  expect(await accessibilityProblems(container)).toEqual([]);

  closeOverlay('lost');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(closed).toHaveBeenCalledTimes(1);
});

test('Escape closes a modal', async () => {
  const { user } = show(<Button overlay={<Modal id="lost" title="Close lost" />}>Lost</Button>);
  await user.click(screen.getByRole('button', { name: 'Lost' }));
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('a modal opened from a menu outlives the menu', async () => {
  const { user } = show(
    <Dropdown buttonText="More"><Dropdown.ButtonItem overlay={<Modal id="lost" title="Close lost"><ModalBody><Input name="why" label="Reason" /></ModalBody></Modal>}>Close lost</Dropdown.ButtonItem></Dropdown>);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Close lost' }));
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'budget');
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('budget');
});

test('a tooltip describes what it is about and shows while that has the focus', async () => {
  const { user } = show(<Tag overlay={<Tooltip>Counts once a quarter</Tooltip>}>2 points</Tag>);
  expect(screen.getByText('2 points')).toHaveAccessibleDescription('Counts once a quarter');
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();

  await user.tab();
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Counts once a quarter');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument());
});

test('an overlay on its own says where it belongs', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => show(<Modal id="lost" title="Close lost" />)).toThrow(/overlay property/);
  quiet.mockRestore();
});

test('a form hands over what was typed, name by name, and stays on the page', async () => {
  const sent = vi.fn();
  const { user } = show(
    <Form onSubmit={({ targetValue }) => sent(targetValue)}>
      <Input name="reason" label="Reason" /><NumberInput name="days" label="Days" /><Select name="kind" label="Kind" value="won" options={[{ label: 'Won', value: 'won' }]} /><Button type="submit">Send</Button>
    </Form>);
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'budget');
  await user.type(screen.getByRole('spinbutton', { name: 'Days' }), '14');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent.mock.calls).toEqual([[{ reason: 'budget', days: '14', kind: 'won' }]]);
});

test('typing is told key by key, the change when the field is left', async () => {
  const [typed, changed] = [vi.fn(), vi.fn()];
  const { user } = show(<Input name="note" label="Note" onInput={typed} onChange={changed} />);
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'ok');
  expect(typed.mock.calls).toEqual([['o'], ['ok']]);
  expect(changed).not.toHaveBeenCalled();
  await user.tab();
  expect(changed.mock.calls).toEqual([['ok']]);
});

test('a field follows the value it is given, and says what is wrong with it', () => {
  const { change } = show(<Input name="note" label="Note" value="a" error validationMessage="Too short" />);
  const field = screen.getByRole('textbox', { name: 'Note' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Too short');
  change(<Input name="note" label="Note" value="abc" />);
  expect(field).toHaveValue('abc');
});

test('a search can be cleared', async () => {
  const changed = vi.fn();
  const { user } = show(<SearchInput name="search" label="Find a driver" onChange={changed} />);
  await user.type(screen.getByRole('searchbox', { name: 'Find a driver' }), 'sso{Enter}');
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(changed.mock.calls).toEqual([['sso'], ['']]);
});

test('choices come back as what they are, not as text', async () => {
  const chosen = vi.fn();
  const { user } = show(<Select label="Days" name="days" options={[{ label: 'A week', value: 7 }, { label: 'A month', value: 30 }]} onChange={chosen} />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Days' }), 'A month');
  expect(chosen.mock.calls).toEqual([[30]]);
});

test('a toggle and a group of radio buttons tell what was chosen', async () => {
  const [toggled, picked] = [vi.fn(), vi.fn()];
  const { user } = show(<><Toggle label="Automatic" onChange={toggled} /><ToggleGroup toggleType="radioButtonList" name="who" label="Who" options={[{ label: 'Own', value: 'own' }, { label: 'All', value: 'all' }]} onChange={picked} /></>);
  await user.click(screen.getByRole('switch', { name: 'Automatic' }));
  await user.click(screen.getByRole('radio', { name: 'All' }));
  expect([toggled.mock.calls, picked.mock.calls]).toEqual([[[true]], [['all']]]);
  expect(screen.getByRole('radio', { name: 'Own' })).not.toBeChecked();
});

test('a loading button is busy and can’t be pressed twice', async () => {
  const pressed = vi.fn();
  const { user } = show(<LoadingButton loading onClick={pressed}>Confirm</LoadingButton>);
  const button = screen.getByRole('button', { name: 'Confirm' });
  await user.click(button);
  expect(button).toHaveAttribute('aria-busy', 'true');
  expect(pressed).not.toHaveBeenCalled();
});

test('a link to the origin the card knows leads to where the app really is, beside this page', () => {
  show(<Link href={{ url: 'https://known.example/accounts/1', external: true }}>Open</Link>);
  const link = screen.getByRole('link', { name: 'Open, opens in a new tab' });
  expect(link).toHaveAttribute('href', 'http://here.example/accounts/1');
  expect(link).toHaveAttribute('target', '_blank');
});

test('an accordion and tabs show one part at a time', async () => {
  const selected = vi.fn();
  const { user } = show(<><Accordion title="Renewal"><Text>2 won</Text></Accordion><Tabs onSelectedChange={selected}><Tab tabId="a" title="First"><Text>One</Text></Tab><Tab tabId="b" title="Second"><Text>Two</Text></Tab></Tabs></>);
  expect(screen.getByText('2 won')).not.toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Renewal', expanded: false }));
  expect(screen.getByText('2 won')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Second' }));
  expect(screen.getByText('Two')).toBeVisible();
  expect(selected.mock.calls).toEqual([['b']]);
});
