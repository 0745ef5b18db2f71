import { createServer } from 'node:http';
import { listenOnLoopback } from './listen-on-loopback';

/** A site with nothing on it: what agents have open besides their CRM. */
export async function startPlainPages() {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>A page</title><p>Nothing of interest.');
  });
  return listenOnLoopback(server);
}
