import { simulatorAdapter } from './adapters/simulator';
import { runConformance } from './conformance';

runConformance(simulatorAdapter);
