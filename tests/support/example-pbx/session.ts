import type { ServerResponse } from 'node:http';
import { type Reply, reply, startStream, tell } from './http';

const BEAT_MS = 15_000;

/** One agent's log-on: the questions that wait for news, and the streams of events. */
export interface Session {
  readonly token: string;
  /** Answers when there is news, or else when the time is over. */
  wait(response: ServerResponse, seconds: number): void;
  openStream(response: ServerResponse, hello: object): void;
  /** There is news. */
  answerAll(): void;
  /** To all streams. */
  broadcast(message: object): void;
  /** Everybody is told why. */
  end(reason: Reply): void;
}

export function createSession(token: string, news: () => Reply): Session {
  const waiting = new Set<ServerResponse>();
  const streams = new Set<ServerResponse>();

  return {
    token,
    wait(response, seconds) {
      const timeout = setTimeout(() => reply(response, news()), seconds * 1000);
      waiting.add(response);
      response.on('close', () => {
        clearTimeout(timeout);
        waiting.delete(response);
      });
    },
    openStream(response, hello) {
      startStream(response);
      tell(response, hello);
      const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS);
      streams.add(response);
      response.on('close', () => {
        clearInterval(beat);
        streams.delete(response);
      });
    },
    answerAll() {
      for (const response of waiting) reply(response, news());
    },
    broadcast(message) {
      for (const stream of streams) tell(stream, message);
    },
    end(reason) {
      for (const response of waiting) reply(response, reason);
      for (const stream of streams) {
        tell(stream, { type: 'SignedOff', ...reason.body });
        stream.end();
      }
    },
  };
}
