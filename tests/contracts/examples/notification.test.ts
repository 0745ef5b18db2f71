import { vi } from 'vitest';
import { notificationExample } from '../../../docs/examples/notification-connector';
import { runConformance } from '../conformance';
import { openExamplePhone } from './example-phone';

// Each start of the background makes the line again, over HTTP.
vi.setConfig({ testTimeout: 60_000 });

runConformance({
  id: notificationExample.id,
  services: notificationExample.services,
  definition: notificationExample,
  settings: { url: 'https://pbx.example/', agent: '301', secret: 'open sesame' },
  cannot: [],
  open: (clock) => openExamplePhone(notificationExample, clock),
});
