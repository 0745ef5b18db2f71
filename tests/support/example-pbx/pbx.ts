import type { CommandResult } from '../../../src/cti/command';
import type { Clock } from '../../../src/cti/connector';
import type { PhoneAct } from '../../contracts/adapter';
import { describeEvents } from './describe-events';
import { createPhoneSystem } from './phone-system';
import { createPbxServer, type LineState } from './server';

export const AGENT = '301';
export const SECRET = 'open sesame';

/**
 * A phone system at the end of a real line, for the examples of docs/connectors.md: the simulator's switch behind an
 * HTTP interface with words of its own, and a way to make it and its people act.
 */
export interface ExamplePbx {
  /** Ends with a slash. */
  readonly url: string;
  lineState(): LineState;
  /** Another one each time something has happened. */
  revision(): number;
  /** @throws Error when the act makes no sense */
  act(act: PhoneAct): void;
  /** Lets happen what is due by now. */
  advance(): void;
  /** Tells its listeners something more, as the next of its numbered events. */
  tell(message: object): void;
  /** Who has logged on is gone without a goodbye. */
  cutOff(): void;
  close(): Promise<void>;
}

export async function openExamplePbx(clock: Clock): Promise<ExamplePbx> {
  let number = 0;
  let toLose = 0;
  let last: object | undefined;
  const system = createPhoneSystem(clock, (events) => {
    describeEvents(events, system).forEach(tell);
    server.answerAll();
  });
  const server = await createPbxServer({
    agent: AGENT,
    secret: SECRET,
    system,
    number: () => number,
  });

  function tell(message: object): void {
    number += 1;
    last = { number, ...message };
    if (toLose > 0) toLose -= 1;
    else server.broadcast(last);
  }

  /** Undefined: there is nothing that could have been refused. */
  function perform(act: PhoneAct): CommandResult | undefined {
    switch (act.does) {
      case 'ring':
        system.ring(act);
        return undefined;
      case 'queue':
        system.queue(act);
        return undefined;
      case 'handset':
        return system.command(act.command);
      case 'line':
        server.setLine(act.to);
        return undefined;
      case 'lose':
        toLose = act.events;
        return undefined;
      case 'repeat':
        if (last) server.broadcast(last);
        return undefined;
      default:
        return system.stage(act);
    }
  }

  return {
    url: server.url,
    lineState: server.lineState,
    revision: () => system.revision() + number,
    act(act) {
      const result = perform(act);
      if (result?.ok === false) throw new Error(`${act.does}: ${result.reason} ${result.detail}`);
    },
    advance: system.advance,
    tell,
    cutOff: server.cutOff,
    close: server.close,
  };
}
