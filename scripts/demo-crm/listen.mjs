import { createServer } from 'node:http';

const FREE_PORT_ATTEMPTS = 5;

/**
 * @typedef {import('node:http').Server} Server
 * @typedef {import('node:http').RequestListener} RequestListener
 */

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port, because `localhost` may mean either;
 * on any other host, there alone.
 * @param {RequestListener} onRequest
 * @param {{ port: number, host: string }} where port 0 takes a free one
 * @returns {Promise<{ servers: Server[], port: number }>}
 * @throws {Error} when the port is taken
 */
export async function listen(onRequest, { port, host }) {
  for (let attempt = 1; ; attempt += 1) {
    const server = await bind(onRequest, port, host);
    const boundPort = portOf(server);
    if (host !== '127.0.0.1') return { servers: [server], port: boundPort };
    try {
      return { servers: [server, await bind(onRequest, boundPort, '::1')], port: boundPort };
    } catch (error) {
      if (isMissingAddress(error)) return { servers: [server], port: boundPort };
      server.close();
      if (port !== 0 || attempt === FREE_PORT_ATTEMPTS) throw error;
    }
  }
}

/**
 * @param {RequestListener} onRequest
 * @param {number} port
 * @param {string} host
 * @returns {Promise<Server>}
 */
function bind(onRequest, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(onRequest);
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * @param {Error} error
 * @param {number} port
 */
function explain(error, port) {
  if (codeOf(error) !== 'EADDRINUSE') return error;
  return new Error(`Port ${port} is used by another program. Close it, or choose another port.`, {
    cause: error,
  });
}

/** @param {unknown} error */
function isMissingAddress(error) {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error));
}

/**
 * @param {unknown} error
 * @returns {string} '' when there is none
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** @param {Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
