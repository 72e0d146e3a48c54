/** What follows from an object that does not change, worked out once for each such object and dropped with it. */
export function onceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (from) => {
    let entry = made.get(from);
    if (entry === undefined) made.set(from, (entry = { value: make(from) }));
    return entry.value;
  };
}
