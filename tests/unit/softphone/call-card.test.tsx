// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallService } from '../../../src/cti/call-services';
import { refused } from '../../../src/cti/command';
import { toCallId } from '../../../src/cti/ids';
import { renderSoftphone } from '../../support/render-softphone';
import {
  aCall,
  aTalk,
  aView,
  LISTENER,
  SOFTPHONE_FIXTURES,
} from '../../support/softphone-fixtures';

afterEach(cleanup);

const card = (name = 'Ada Lovelace') => within(screen.getByRole('article', { name }));
const button = (name: string) => card().getByRole('button', { name });
const buttonsOf = (name?: string) =>
  card(name)
    .getAllByRole('button')
    .map((one) => one.textContent);

describe('the buttons of a call are those that its services permit', () => {
  test.each<[string, CallService[], string[]]>([
    ['nothing', [], []],
    ['hanging up', ['clearConnection'], ['softphoneHangUp']],
    ['hold', ['holdCall'], ['softphoneHold']],
    ['retrieving', ['retrieveCall'], ['softphoneRetrieve']],
    ['digits', ['generateDigits'], ['softphoneKeypad']],
    ['a blind transfer', ['singleStepTransfer'], ['softphoneTransfer']],
    ['a consultation', ['consultationCall'], ['softphoneTransfer']],
    ['muting', ['setMicrophoneMute'], ['softphoneMute']],
    ['recording', ['startRecording'], ['softphoneRecord']],
    ['the end of a recording', ['stopRecording'], ['softphoneRecord']],
    ['parking', ['parkCall'], ['softphonePark']],
    ['bringing somebody in', ['singleStepConference'], ['softphoneAddPerson']],
    ['services without a button', ['associateData'], []],
    ['ending for all where there is only one other', ['clearCall'], []],
  ])('%s', (_, services, expected) => {
    renderSoftphone(aView({ calls: [aTalk('ada', { services, userData: {} })] }));
    expect(buttonsOf()).toEqual([...expected, 'softphoneOpenRecord']);
  });

  test.each<[string, CallService[], string[]]>([
    ['answering', ['answerCall'], ['softphoneAnswer']],
    ['declining', ['clearConnection'], ['softphoneDecline']],
    [
      'everything',
      ['answerCall', 'clearConnection', 'deflectCall'],
      ['softphoneDecline', 'softphoneAnswer', 'softphoneDeflect'],
    ],
  ])('while it rings: %s', (_, services, expected) => {
    renderSoftphone(aView({ calls: [aCall('ada', { services, userData: {} })] }));
    expect(buttonsOf()).toEqual([...expected, 'softphoneOpenRecord']);
  });

  test.each(['alerting', 'connected'] as const)(
    'a call that is only heard of, %s, is closed and not hung up',
    (localConnection) => {
      const heard = { connectorId: LISTENER, localConnection, userData: {} };
      const call = aCall('ada', { ...heard, services: ['clearConnection'] });
      renderSoftphone(aView({ calls: [call] }));
      expect(buttonsOf()).toEqual(['softphoneClose', 'softphoneOpenRecord']);
    },
  );
});

describe('a button', () => {
  test('sends its command for this call', () => {
    const { commands, popped } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    fireEvent.click(button('softphoneHold'));
    fireEvent.click(button('softphoneHangUp'));
    fireEvent.click(button('softphoneOpenRecord'));
    expect(commands).toEqual([
      { service: 'holdCall', callId: 'ada' },
      { service: 'clearConnection', callId: 'ada' },
    ]);
    expect(popped).toEqual(['ada']);
  });

  test.each([false, true])('changes a microphone that is muted: %s', (muted) => {
    const call = aTalk('ada', { services: ['setMicrophoneMute'], muted });
    const { commands } = renderSoftphone(aView({ calls: [call] }));
    expect(button('softphoneMute').getAttribute('aria-pressed')).toBe(String(muted));
    fireEvent.click(button('softphoneMute'));
    expect(commands).toEqual([{ service: 'setMicrophoneMute', callId: 'ada', muted: !muted }]);
  });

  test.each<[CallService[], boolean | undefined, CallService]>([
    [['startRecording'], undefined, 'startRecording'],
    [['stopRecording'], undefined, 'stopRecording'],
    [['startRecording', 'stopRecording'], false, 'startRecording'],
    [['startRecording', 'stopRecording'], true, 'stopRecording'],
    [['startRecording'], true, 'startRecording'],
  ])('with %j on a call recorded: %s asks for %s', (services, recording, service) => {
    const call = aTalk('ada', { services, ...(recording !== undefined && { recording }) });
    const { commands } = renderSoftphone(aView({ calls: [call] }));
    const isOn = button('softphoneRecord').getAttribute('aria-pressed');
    expect(isOn).toBe(String(service === 'stopRecording'));
    fireEvent.click(button('softphoneRecord'));
    expect(commands).toEqual([{ service, callId: 'ada' }]);
  });

  test('ends a conference for everybody, or for the agent alone', () => {
    const { commands } = renderSoftphone(SOFTPHONE_FIXTURES.conference);
    fireEvent.click(button('softphoneEndForAll'));
    fireEvent.click(button('softphoneHangUp'));
    expect(commands).toEqual([
      { service: 'clearCall', callId: 'ada' },
      { service: 'clearConnection', callId: 'ada' },
    ]);
  });

  test('pressed twice before the answer sends once', () => {
    const { commands } = renderSoftphone(aView({ calls: [aCall('ada')] }), {
      answer: () => new Promise(() => undefined),
    });
    fireEvent.click(button('softphoneAnswer'));
    fireEvent.click(card().getByRole('button', { name: /softphoneAnswer/ }));
    expect(commands).toHaveLength(1);
  });

  test('shows that the phone system has not answered yet, and leaves the others free', () => {
    const { commands } = renderSoftphone(
      aView({
        calls: [aTalk('ada')],
        pendingServices: { [toCallId('ada')]: 'holdCall' },
      }),
    );
    const hold = card().getByRole('button', { name: 'softphoneHold uiBusy' });
    expect(hold.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(hold);
    fireEvent.click(button('softphoneHangUp'));
    expect(commands.map(({ service }) => service)).toEqual(['clearConnection']);
  });

  test('that failed says why in the call’s card, in the phone system’s words as well', async () => {
    renderSoftphone(aView({ calls: [aTalk('ada')] }), {
      answer: () => refused('rejected', '486 Busy \u202Ehere'),
    });
    fireEvent.click(button('softphoneHold'));
    const alert = await card().findByRole('alert');
    expect(alert.textContent).toBe('failureRejected 486 Busy here');
  });

  test('that is refused by us names no services of the program', async () => {
    renderSoftphone(aView({ calls: [aTalk('ada')] }), {
      answer: () => refused('notPermitted', 'holdCall'),
    });
    fireEvent.click(button('softphoneHold'));
    expect((await card().findByRole('alert')).textContent).toBe('failureNotPermitted');
  });
});

describe('transfer', () => {
  const open = () => {
    fireEvent.click(button('softphoneTransfer'));
    return card().getByLabelText<HTMLInputElement>('softphoneTarget');
  };

  test('asks for a number, takes the focus there, and Enter asks first', async () => {
    const { commands } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    const field = open();
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: '201' } });
    fireEvent.submit(field.form ?? field);
    await waitFor(() => expect(card().queryByLabelText('softphoneTarget')).toBeNull());
    expect(commands).toEqual([{ service: 'consultationCall', callId: 'ada', target: '201' }]);
  });

  test('at once is a button of its own', () => {
    const { commands } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    fireEvent.input(open(), { target: { value: '201' } });
    fireEvent.click(button('softphoneTransferNow'));
    expect(commands).toEqual([{ service: 'singleStepTransfer', callId: 'ada', target: '201' }]);
  });

  test('to nowhere does nothing', () => {
    const { commands } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    const field = open();
    fireEvent.submit(field.form ?? field);
    fireEvent.click(button('softphoneTransferNow'));
    expect(commands).toEqual([]);
  });

  test('is left with Escape, which goes no further and gives the focus back', () => {
    renderSoftphone(aView({ calls: [aTalk('ada')] }));
    const wasTaken = !fireEvent.keyDown(open(), { key: 'Escape' });
    expect(wasTaken).toBe(true);
    expect(card().queryByLabelText('softphoneTarget')).toBeNull();
    expect(document.activeElement).toBe(button('softphoneTransfer'));
  });

  test('disappears when the phone system does not permit it any more', () => {
    const { show } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    open();
    show(aView({ calls: [aTalk('ada', { services: ['clearConnection'] })] }));
    expect(card().queryByLabelText('softphoneTarget')).toBeNull();
  });
});

describe.each([
  ['softphonePark', 'softphoneParkPlace', 'softphoneParkNow', 'parkCall'],
  ['softphoneAddPerson', 'softphoneNumber', 'softphoneAddPersonNow', 'singleStepConference'],
])('%s', (opener, label, now, service) => {
  test('asks where, and is done by its button', async () => {
    const { commands } = renderSoftphone(SOFTPHONE_FIXTURES.theyHold);
    fireEvent.click(button(opener));
    const field = card().getByLabelText<HTMLInputElement>(label);
    fireEvent.input(field, { target: { value: '701' } });
    fireEvent.click(button(now));
    await waitFor(() => expect(card().queryByLabelText(label)).toBeNull());
    expect(commands).toEqual([{ service, callId: 'ada', target: '701' }]);
  });
});

test('what was typed for one panel is not the answer to another', () => {
  renderSoftphone(SOFTPHONE_FIXTURES.theyHold);
  fireEvent.click(button('softphoneAddPerson'));
  fireEvent.input(card().getByLabelText('softphoneNumber'), { target: { value: '201' } });
  fireEvent.click(button('softphonePark'));
  expect(card().getByLabelText<HTMLInputElement>('softphoneParkPlace').value).toBe('');
});

test('a consultation is completed, joined, swapped or cancelled with both calls', () => {
  const { commands } = renderSoftphone(SOFTPHONE_FIXTURES.consultation);
  const group = within(card('Grace Hopper').getByRole('group'));
  for (const one of group.getAllByRole('button')) fireEvent.click(one);
  expect(commands).toEqual(
    ['transferCall', 'conferenceCall', 'alternateCall', 'reconnectCall'].map((service) => ({
      service,
      callId: 'grace',
      heldCallId: 'ada',
    })),
  );
});

describe('the focus', () => {
  test('stays in the card when the button that had it has gone', () => {
    const { show } = renderSoftphone(aView({ calls: [aCall('ada')] }));
    button('softphoneAnswer').focus();
    show(aView({ calls: [aTalk('ada')] }));
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  test('goes to the rest of the softphone when the whole call has gone', () => {
    const { show } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    button('softphoneHangUp').focus();
    show(aView());
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('is not taken by a call that comes in', () => {
    const { show } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    button('softphoneHold').focus();
    show(aView({ calls: [aTalk('ada'), aCall('grace', { callingDevice: { name: 'Grace' } })] }));
    expect(document.activeElement).toBe(button('softphoneHold'));
  });
});
