import { simulator } from '../../../src/connectors/simulator';
import type { DesktopView, LinkView } from '../../../src/messaging/protocol';

/** Undefined: the background has just started and has not got round to it. */
export const simulatorLink = ({ links }: DesktopView): LinkView | undefined =>
  links.find(({ connectorId }) => connectorId === simulator.id);
