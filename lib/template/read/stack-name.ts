/** A name for a stack that no other has. */
export function uniqueStack(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${name} (${count})`;
  return unique;
}
