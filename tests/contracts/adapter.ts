/**
 * How a connector takes the conformance suite: an adapter says how it is made and how its phone system is made to
 * act. A few lines, since everything else (people, names, ids, waiting, checking) is the suite's.
 */
import type { StageAct } from '../../src/connectors/simulator/stage';
import type { Direction } from '../../src/cti/call';
import type { Service } from '../../src/cti/call-services';
import type { ConnectorCommand } from '../../src/cti/command';
import type {
  Clock,
  Connector,
  ConnectorDefinition,
  ConnectorWorld,
  NativePort,
} from '../../src/cti/connector';
import type { ConnectorId } from '../../src/cti/ids';
import type { Fact } from './story/needs';

/** What a phone system may be asked to do. Calls go by its own ids, people by their numbers. */
export type PhoneAct =
  /** Somebody calls the agent. */
  | {
      readonly does: 'ring';
      /** Absent: withheld. */
      readonly ani?: string;
      readonly name?: string;
      readonly dnis: string;
      readonly queue?: string;
      readonly direction: Direction;
      readonly callType: string;
      readonly userData: Readonly<Record<string, string>>;
    }
  /** Somebody waits in a queue of the agent's and does not ring yet. */
  | { readonly does: 'queue'; readonly ani: string; readonly name: string; readonly queue: string }
  /** The agent uses the phone itself. */
  | { readonly does: 'handset'; readonly command: ConnectorCommand }
  | StageAct;

/** What a scenario may ask of a phone system and not every one can: its acts, and what it tells. */
export type Ability = `act:${PhoneAct['does']}` | `line:${LineFault}` | Fact;
type LineFault = Exclude<Extract<StageAct, { does: 'line' }>['to'], 'up'>;

/** A phone system for one scenario, with nobody in it yet. */
export interface TestPhone {
  /**
   * The connector of one start of the background, not yet connected. An earlier one is simply gone, without
   * having said goodbye.
   */
  create(world: ConnectorWorld): Connector;
  /** Makes the phone system act; resolves when it has. Rejects when the act makes no sense. */
  act(act: PhoneAct): Promise<unknown>;
  /**
   * Resolves when the connector has heard all that there is to hear. For one that is told over a real line, which
   * takes its time; what is told in memory is heard at once.
   */
  settled?(): Promise<void>;
  /** Ends whatever it has opened. */
  close?(): Promise<void>;
}

export interface ConnectorAdapter {
  readonly id: ConnectorId;
  /** The services of its definition. Scenarios that need others are skipped, and the table says so. */
  readonly services: readonly Service[];
  /** What its form and its section in a call center definition are made from. */
  readonly definition: Pick<ConnectorDefinition<unknown>, 'fields' | 'defaults' | 'parseSettings'>;
  /** Settings that it takes, with every field filled in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the phone system itself cannot do or does not tell. Scenarios that need it are skipped likewise. */
  readonly cannot: readonly Ability[];
  open(clock: Clock): Promise<TestPhone>;
  /** For a connector that talks with a native messaging host. */
  readonly openNativePort?: () => NativePort;
}
