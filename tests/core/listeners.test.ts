import { Listeners } from '../../src/core/listeners';

test('all hear of an event, also behind one that throws', () => {
  const listeners = new Listeners<string>();
  const heard: string[] = [];
  listeners.add(() => {
    throw new Error('A plugin that listens is broken.');
  });
  listeners.add((value) => heard.push(value));
  expect(() => listeners.notify('changed')).toThrow('A plugin that listens is broken.');
  expect(heard).toEqual(['changed']);
});

test('one that stops listening while the others are told hears no more', () => {
  const listeners = new Listeners<number>();
  const heard: number[] = [];
  const stop = listeners.add((value) => {
    heard.push(value);
    stop();
  });
  listeners.notify(1);
  listeners.notify(2);
  expect(heard).toEqual([1]);
});
