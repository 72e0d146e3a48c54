/** A value that is made when it is first asked for, which keeps the work out of the app's start. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What follows from an object that does not change, worked out once for each such object and dropped with it. */
export function onceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (from) => {
    let entry = made.get(from);
    if (entry === undefined) made.set(from, (entry = { value: make(from) }));
    return entry.value;
  };
}
