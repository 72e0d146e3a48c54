/** @jest-environment jsdom */
import type { Host } from '../../packages/obsidian-stand-in/host/host';
import { hostOn } from './host-on';

let host: Host;
let heard: string[];

beforeAll(async () => {
  ({ host } = await hostOn({ 'Chat.md': 'Text\n' }));
});

beforeEach(() => {
  heard = [];
});

const hear = (what: string) => () => void heard.push(what);

test('settling runs what is due soon, in the order in which it is due', async () => {
  window.setTimeout(hear('late'), 150);
  window.setTimeout(hear('early'), 40);
  window.setTimeout(hear('at once'));
  window.requestAnimationFrame(hear('frame'));
  await host.settle();
  expect(heard).toEqual(['at once', 'frame', 'early', 'late']);
});

test('what such a timer starts runs too', async () => {
  const again = (left: number): void => {
    heard.push(String(left));
    if (left > 0) window.setTimeout(() => again(left - 1), 190);
  };
  again(100);
  await host.settle();
  expect(heard).toHaveLength(101);
});

test('what is due later stays, and is nearer by the time that was saved', async () => {
  window.setTimeout(hear('saved'), 390);
  await host.settle();
  expect(heard).toEqual([]);
  window.setTimeout(hear('pause'), 195);
  await host.settle();
  expect(heard).toEqual(['pause', 'saved']);
});

test('a timer runs once, and not at all after it was cleared', async () => {
  window.setTimeout(hear('once'), 100);
  window.clearTimeout(window.setTimeout(hear('cleared'), 50));
  await host.settle();
  window.setTimeout(hear('after both'), 120);
  await host.settle();
  expect(heard).toEqual(['once', 'after both']);
});
