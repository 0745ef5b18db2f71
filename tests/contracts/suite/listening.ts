import type { Connector } from '../../../src/cti/connector';
import type { CtiEvent, Snapshot } from '../../../src/cti/event';
import { addUp, type Heard, NOTHING_HEARD } from '../add-up';

/** Hears all that a connector tells, to hold it against its snapshots. */
export interface Listening {
  hear(event: CtiEvent): void;
  /** The connector as the desk gets it: a picture that the desk takes is where adding up begins again. */
  attend(connector: Connector): Connector;
  /** Something is being lost, or told twice: until the next picture the events do not add up. */
  disturb(): void;
  isDisturbed(): boolean;
  /** In what the phone system's own picture now differs from what it has told; undefined: it cannot be asked. */
  check(): Promise<{ readonly told: Heard; readonly now: Heard } | undefined>;
}

export function createListening(): Listening {
  let heard: Heard = NOTHING_HEARD;
  let isDisturbed = false;
  let failure: unknown;
  let ask: () => Promise<Snapshot | undefined> = async () => undefined;

  return {
    hear(event) {
      if (isDisturbed || failure) return;
      try {
        heard = addUp(heard, [event]);
      } catch (error) {
        failure = error;
      }
    },
    attend(connector) {
      ask = () => connector.snapshot();
      return {
        ...connector,
        async snapshot() {
          const snapshot = await connector.snapshot();
          if (!snapshot) return snapshot;
          const { at: _, ...picture } = snapshot;
          heard = picture;
          isDisturbed = false;
          return snapshot;
        },
      };
    },
    disturb() {
      isDisturbed = true;
    },
    isDisturbed: () => isDisturbed,
    async check() {
      if (failure) throw failure;
      if (isDisturbed) return undefined;
      const snapshot = await ask();
      if (!snapshot || isDisturbed) return undefined;
      const { at: _, ...now } = snapshot;
      return { told: heard, now };
    },
  };
}
