import { vi } from 'vitest';
import { pollingExample } from '../../../docs/examples/polling-connector';
import { runConformance } from '../conformance';
import { openExamplePhone } from './example-phone';

// Each start of the background makes the line again, over HTTP.
vi.setConfig({ testTimeout: 60_000 });

runConformance({
  id: pollingExample.id,
  services: pollingExample.services,
  definition: pollingExample,
  settings: { url: 'https://pbx.example/', agent: '301', secret: 'open sesame' },
  cannot: [
    // It is asked how things stand: nothing can be lost on the way, or come twice.
    'act:lose',
    'act:repeat',
    // Of all this its interface says nothing.
    'act:mute',
    'act:record',
    'act:pop',
    'act:report',
    'tells:parties',
    'tells:device',
    'tells:redirection',
    'tells:links',
    'tells:newIds',
  ],
  open: (clock) => openExamplePhone(pollingExample, clock),
});
