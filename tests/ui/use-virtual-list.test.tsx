/** @jest-environment jsdom */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { useVirtualList } from '../../src/ui/use-virtual-list';

const SIZE = 30;
const HEADER = 30;

let list: ReturnType<typeof useVirtualList>;
let scroller: HTMLElement;

/** A list of which 300 pixels are in view, a header of one entry's height among them. */
function List({ count }: { readonly count: number }) {
  list = useVirtualList({ count, size: SIZE, header: HEADER });
  return <div ref={list.scroller} />;
}

async function show(count: number, height = 300): Promise<void> {
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  await act(() => render(<List count={count} />, document.body));
  scroller = list.scroller.current as HTMLElement;
}

async function scroll(top: number): Promise<void> {
  await act(() => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  });
}

const drawn = () => [list.from, list.to];

afterEach(async () => {
  await act(() => render(null, document.body));
  jest.restoreAllMocks();
});

test('what is in view is drawn, and a few entries around it', async () => {
  await show(100_000);
  expect(drawn()).toEqual([0, 15]);
  await scroll(50_000 * SIZE);
  expect(drawn()).toEqual([49_996, 50_015]);
  await scroll(99_991 * SIZE);
  expect(drawn()).toEqual([99_986, 100_000]);
});

test('a list of which nothing is laid out yet has entries all the same', async () => {
  await show(100, 0);
  expect(drawn()).toEqual([0, 21]);
});

test('a list that gets shorter than where it was scrolled to shows its end', async () => {
  await show(1000);
  await scroll(900 * SIZE);
  await show(20);
  expect(drawn()).toEqual([6, 20]);
  await show(3);
  expect(drawn()).toEqual([0, 3]);
});

test('an entry out of view is scrolled to the nearer edge, below the header; one in view stays', async () => {
  await show(1000);
  await act(() => list.scrollTo(5));
  expect(scroller.scrollTop).toBe(0);
  await act(() => list.scrollTo(20));
  expect(scroller.scrollTop).toBe(21 * SIZE + HEADER - 300);
  expect(drawn()).toEqual([8, 27]);
  await act(() => list.scrollTo(15));
  expect(scroller.scrollTop).toBe(360);
  await act(() => list.scrollTo(2));
  expect(scroller.scrollTop).toBe(2 * SIZE);
});
