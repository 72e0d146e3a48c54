/** A value that is made when it's first asked for, and not at the app's start. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A value from an object that doesn't change, made once for each object and dropped with it. */
export function onceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (from) => {
    let entry = made.get(from);
    if (entry === undefined) made.set(from, (entry = { value: make(from) }));
    return entry.value;
  };
}
