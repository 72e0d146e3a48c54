import { Component, type ComponentChildren, type ComponentClass } from 'preact';

/**
 * The same view, drawn again only where one of its properties is another. What is drawn is not kept for that: Preact ties
 * it to what was around it at the time, so that a row kept for long would keep all of that too.
 */
export function memo<P extends object>(view: (props: P) => ComponentChildren): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return (Object.keys(next) as (keyof P)[]).some((name) => next[name] !== (this.props as P)[name]);
    }

    override render(props: P): ComponentChildren {
      return view(props);
    }
  };
}
