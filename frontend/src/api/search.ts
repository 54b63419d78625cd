/** Keeps the named texts of an address, as texts, and drops everything else. */
export function texts<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): Partial<Record<Name, string>> => {
    const kept: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") kept[name] = String(value);
    }
    return kept;
  };
}
