import { describe, expect, test } from 'vitest';
import { createPolicyWatch } from '../../../../extension/background/policy-watch';
import { createMemoryItem } from '../../../support/background/memory-item';
import { createVirtualTime } from '../../../support/screen-pop/virtual-time';

const OLD = { managedBy: 'Old' };
const NEW = { managedBy: 'New' };

/** A browser that answers with these, one after the other, and then with the last one for ever. */
function browserWith(answers: readonly unknown[], isLive = true) {
  const time = createVirtualTime();
  const lastKnown = createMemoryItem();
  const marks: boolean[] = [];
  const told: unknown[] = [];
  const problems: string[] = [];
  let asked = 0;
  let hasChanged: () => void = () => {};
  const watch = createPolicyWatch({
    policy: {
      isLive,
      ask: async () => answers[Math.min(asked++, answers.length - 1)],
      onChange: (listener) => {
        hasChanged = listener;
      },
    },
    lastKnown,
    settled: {
      load: async () => marks.includes(true),
      save: async (isSettled) => {
        marks.push(isSettled);
      },
    },
    sleep: time.sleep,
    report: (problem) => problems.push(problem),
  });
  return {
    lastKnown,
    marks,
    told,
    problems,
    time,
    asked: () => asked,
    change: () => hasChanged(),
    start: () => watch.start((policy) => told.push(policy)),
    /** Until nothing more is going to happen by itself. */
    settle: (ms = 60_000) => time.run(time.sleep(ms)),
  };
}

describe('the policy', () => {
  test('that is there at once holds at once, and is kept for the next start', async () => {
    const browser = browserWith([NEW]);
    expect(await browser.start()).toEqual(NEW);
    await browser.settle();
    expect(browser.lastKnown.value).toEqual(NEW);
    expect(browser.marks).toEqual([true]);
    expect(browser.told).toEqual([]);
  });

  test('that comes late is the last known one until then', async () => {
    const browser = browserWith([{}, {}, NEW]);
    browser.lastKnown.value = OLD;
    expect(await browser.start()).toEqual(OLD);
    await browser.settle();
    expect(browser.told).toEqual([NEW]);
    expect(browser.lastKnown.value).toEqual(NEW);
  });

  test('that comes late and is the last known one changes nothing', async () => {
    const browser = browserWith([{}, OLD]);
    browser.lastKnown.value = OLD;
    expect(await browser.start()).toEqual(OLD);
    await browser.settle();
    expect(browser.told).toEqual([]);
    expect(browser.lastKnown.saved).toEqual([]);
    expect(browser.marks).toEqual([true]);
  });

  test('that was taken away is forgotten, once the browser has had its time', async () => {
    const browser = browserWith([{}]);
    browser.lastKnown.value = OLD;
    expect(await browser.start()).toEqual(OLD);
    await browser.settle(5_000);
    expect(browser.told).toEqual([]);
    await browser.settle();
    expect(browser.told).toEqual([{}]);
    expect(browser.lastKnown.value).toEqual({});
  });

  test('is not waited for again in the same session', async () => {
    const browser = browserWith([{}]);
    browser.marks.push(true);
    browser.lastKnown.value = OLD;
    expect(await browser.start()).toEqual({});
    await browser.settle();
    expect(browser.asked()).toBe(1);
    expect(browser.told).toEqual([]);
  });

  test('of a browser that answers once is taken as it is said', async () => {
    const browser = browserWith([{}], false);
    browser.lastKnown.value = OLD;
    expect(await browser.start()).toEqual({});
    await browser.settle();
    expect(browser.asked()).toBe(1);
  });

  test('is told of when it changes, also when it is taken away', async () => {
    const browser = browserWith([OLD, NEW, NEW, {}]);
    await browser.start();
    for (let times = 0; times < 3; times += 1) browser.change();
    await browser.settle();
    expect(browser.told).toEqual([NEW, {}]);
  });

  test('that changes before the start is over is told of after it', async () => {
    const browser = browserWith([OLD, NEW]);
    browser.change();
    expect(await browser.start()).toEqual(OLD);
    await browser.settle();
    expect(browser.told).toEqual([NEW]);
  });

  test('holds though it can neither be read from the disk nor kept there', async () => {
    const browser = browserWith([NEW]);
    browser.lastKnown.loadError = new Error('broken');
    browser.lastKnown.saveError = new Error('full');
    expect(await browser.start()).toEqual(NEW);
    await browser.settle();
    expect(browser.problems).toHaveLength(2);
  });
});
