import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import * as v from 'valibot';
import {
  type ExtensionMessage,
  type HostMessage,
  hostMessageSchema,
} from '../../src/connectors/generic-listener/host-protocol';
import { decodeMessages, encodeMessage } from '../../src/native-host/framing';

/** A host that really runs, with the test as its browser and extension. */
export interface NativeHostProcess {
  readonly pid: number;
  /** Everything received so far, oldest first. Anything else on stdout fails the test. */
  readonly messages: readonly HostMessage[];
  send(message: ExtensionMessage): void;
  sendBytes(bytes: Buffer): void;
  /** As the browser does when the port closes. */
  closeInput(): void;
  /** Answers every request from now on. */
  answerWith(answer: (query: string) => Pick<AnswerFields, 'status' | 'body'>): void;
  readonly stderr: () => string;
  /** The exit code, once the process has ended by itself. */
  readonly exited: Promise<number | null>;
  kill(): void;
}

type AnswerFields = Extract<ExtensionMessage, { type: 'answer' }>;

/** `command` is the program and its arguments: `[node, host.mjs, …]`, or an installed wrapper. */
export function startNativeHost(command: readonly string[]): NativeHostProcess {
  const [program = '', ...args] = command;
  const child: ChildProcess = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const messages: HostMessage[] = [];
  let stderr = '';
  let answer: Parameters<NativeHostProcess['answerWith']>[0] | undefined;
  let rest = Buffer.alloc(0);

  const sendBytes = (bytes: Buffer): void => {
    child.stdin?.write(bytes);
  };
  const send = (message: ExtensionMessage): void => sendBytes(encodeMessage(message));
  const onMessage = (message: HostMessage): void => {
    messages.push(message);
    if (message.type !== 'request' || answer === undefined) return;
    send({ type: 'answer', id: message.id, ...answer(message.query) });
  };

  child.stdout?.on('data', (chunk: Buffer) => {
    const decoded = decodeMessages(Buffer.concat([rest, chunk]));
    rest = Buffer.from(decoded.rest);
    for (const message of decoded.messages) onMessage(v.parse(hostMessageSchema, message));
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // Writing to a host that has just ended is not what any test is about.
  child.stdin?.on('error', () => {});

  return {
    pid: child.pid ?? 0,
    messages,
    send,
    sendBytes,
    closeInput: () => child.stdin?.end(),
    answerWith: (next) => {
      answer = next;
    },
    stderr: () => stderr,
    exited: once(child, 'close').then(([code]) => code),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** A port that nothing listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
