import { TextArea } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { answering, confirmed, open } from './deciding.ts';

describe('words of one’s own', () => {
  it('go with a confirmation as a note', async () => {
    const card = await open(confirmed);
    card.press('Confirm with a note');
    await card.waitFor(() => card.find(TextArea));

    card.write('Note, also put on the HubSpot record', ' Agreed with Ada. ');
    card.press('Confirm');
    await card.sees('by Sam Ortega');

    expect(card.writes()[0]?.body).toMatchObject({ note: 'Agreed with Ada.' });
    expect(card.maybeFind(TextArea)).toBeNull();
  });

  it('say why it is incorrect, and are needed for that', async () => {
    const card = await open(() => answering({ status: 'ignored' }));
    card.choose('In my own words…');
    await card.waitFor(() => card.find(TextArea));
    expect(card.button('Mark incorrect').props.disabled).toBe(true);

    card.write('Why is it incorrect?', 'It is a test account.');
    await card.waitFor(() => expect(card.button('Mark incorrect').props.disabled).toBe(false));
    card.press('Mark incorrect');
    await card.sees('Marked incorrect');

    expect(card.writes()[0]?.body).toMatchObject({ reason: 'It is a test account.' });
  });

  it('that are too many are counted, and stopped before they are sent', async () => {
    const card = await open(confirmed);
    card.press('Confirm with a note');
    await card.waitFor(() => card.find(TextArea));

    card.write('Note, also put on the HubSpot record', 'a'.repeat(70_000));
    await card.waitFor(() => expect(card.find(TextArea).props).toMatchObject({ error: true, validationMessage: '70,000 of 2,000 characters: shorten it by 68,000' }));
    expect(card.button('Confirm').props.disabled).toBe(true);
    card.press('Confirm');
    expect(card.writes()).toEqual([]);

    card.write('Note, also put on the HubSpot record', 'a'.repeat(2_000));
    await card.waitFor(() => expect(card.button('Confirm').props.disabled).toBe(false));
    expect(card.find(TextArea).props.description).toBe('2,000 of 2,000 characters');
  });

  it('are still there where they could not be sent, and where the form was closed', async () => {
    let works = false;
    const card = await open(() => (works ? confirmed() : Promise.reject(new Error('timeout'))));
    card.press('Confirm with a note');
    await card.waitFor(() => card.find(TextArea));
    card.write('Note, also put on the HubSpot record', 'Agreed with Ada.');
    card.press('Confirm');
    await card.waitFor(() => expect(card.alerts()).toEqual(['ImpactPilot can’t be reached']));

    card.press('Cancel');
    await card.waitFor(() => expect(card.maybeFind(TextArea)).toBeNull());
    card.press('Confirm with a note');
    await card.waitFor(() => expect(card.find(TextArea).props.defaultValue).toBe('Agreed with Ada.'));

    works = true;
    card.press('Try again');
    await card.sees('by Sam Ortega');
    expect(card.writes()[1]).toEqual(card.writes()[0]);
    expect(card.writes()[1]?.body.note).toBe('Agreed with Ada.');
    expect(card.maybeFind(TextArea)).toBeNull();
  });
});
