import { expect, test } from 'vitest';
import type { ToastPicture } from '../../../src/messaging/protocol';
import { followToasts, type ToastPort } from '../../../src/toast/frame-link';

/** The background's side: what each port of the frame has said, and ways to answer and to hang up. */
function link() {
  const ports: {
    said: string[];
    answer(picture: ToastPicture): void;
    hangUp(): void;
  }[] = [];
  const pictures: ToastPicture[] = [];
  let isOver = false;
  const connect = (): ToastPort => {
    const said: string[] = [];
    let tell: (picture: ToastPicture) => void = () => undefined;
    let end: () => void = () => undefined;
    ports.push({ said, answer: (picture) => tell(picture), hangUp: () => end() });
    return {
      post: ({ token }) => said.push(token),
      onMessage: (listener) => {
        tell = listener;
      },
      onDisconnect: (listener) => {
        end = listener;
      },
    };
  };
  const onPicture = (picture: ToastPicture) => pictures.push(picture);
  followToasts({
    connect,
    token: 'first',
    onPicture,
    onEnd: () => {
      isOver = true;
    },
  });
  return { ports, pictures, isOver: () => isOver };
}

const picture = (key: string): ToastPicture => ({ key, toasts: [], region: 'US' });

test('the frame says its token and shows what it is given', () => {
  const { ports, pictures } = link();
  expect(ports[0]?.said).toEqual(['first']);
  ports[0]?.answer(picture('second'));
  expect(pictures).toEqual([picture('second')]);
});

test('after a stop of the background it comes back with the key that it was given last', () => {
  const { ports, isOver } = link();
  ports[0]?.answer(picture('second'));
  ports[0]?.answer(picture('third'));
  ports[0]?.hangUp();
  expect(ports[1]?.said).toEqual(['third']);
  expect(isOver()).toBe(false);
});

test('a frame that is not let in ends, and asks no more', () => {
  const { ports, pictures, isOver } = link();
  ports[0]?.hangUp();
  expect(isOver()).toBe(true);
  expect(ports).toHaveLength(1);
  expect(pictures).toEqual([]);
});

test('a frame that outlives the extension ends', () => {
  let isOver = false;
  followToasts({
    connect: () => undefined,
    token: 'first',
    onPicture: () => undefined,
    onEnd: () => {
      isOver = true;
    },
  });
  expect(isOver).toBe(true);
});

test('so does one that is not let in again', () => {
  const { ports, isOver } = link();
  ports[0]?.answer(picture('second'));
  ports[0]?.hangUp();
  ports[1]?.hangUp();
  expect(isOver()).toBe(true);
  expect(ports).toHaveLength(2);
});
