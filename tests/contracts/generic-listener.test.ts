import { genericListenerAdapter } from './adapters/generic-listener';
import { runConformance } from './conformance';

runConformance(genericListenerAdapter);
