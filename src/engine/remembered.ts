/** What `make` makes of something, which is not `undefined`, once for as long as anybody holds that. */
export const remembered = <Key extends object, Value>(
  make: (key: Key) => Value,
): ((key: Key) => Value) => {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

/** Likewise, and of no more than `most` things at a time, for what is held for ever. */
export const rememberedOf = <Key extends object, Value>(
  most: number,
  make: (key: Key) => Value,
): ((key: Key) => Value) => {
  let known = new WeakMap<Key, Value>();
  let size = 0;
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (size >= most) [known, size] = [new WeakMap(), 0];
    const made = make(key);
    known.set(key, made);
    size += 1;
    return made;
  };
};
