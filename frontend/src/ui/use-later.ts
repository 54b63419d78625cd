import { useEffect, useRef, useState } from "react";

/** What is typed, kept here while typing, and told a moment after the last key. */
export function useLater(value: string, tell: (value: string) => void, after = 300): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), after);
    return () => clearTimeout(timer);
  }, [typed, value, after]);
  return [typed, setTyped];
}
