type Faked = NonNullable<NonNullable<Parameters<typeof jest.useFakeTimers>[0]>['doNotFake']>;

const TIMERS: Faked = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];

/** Nothing but the date is faked, until `jest.useRealTimers`: timers and frames run on. */
export function fakeDate(now: Date | number): void {
  jest.useFakeTimers({ doNotFake: TIMERS, now });
}
