import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CoverageDay, CoverageGap } from "@/api/types";

type State = CoverageDay["state"];

/** What a day's colour and sign say. The signs differ in shape, so that nobody needs the colours. */
export const STATES: Record<State, { label: MessageDescriptor; sign: string }> = {
  proved: { label: msg`Proved by the balance`, sign: "✓" },
  told: { label: msg`Here, not proved`, sign: "•" },
  gap: { label: msg`Something is missing`, sign: "!" },
  not_covered: { label: msg`Not covered`, sign: "" },
};
export const STATE_ORDER = Object.keys(STATES) as State[];

export const WAYS: Record<CoverageGap["ways"][number], MessageDescriptor> = {
  ask_history: msg`Ask the bank again`,
  renew: msg`Renew the access`,
  link: msg`Link a bank`,
  import_file: msg`Import a statement`,
};

/** `November 2026`, in the language of the screen. */
export function monthName(i18n: I18n, month: string): string {
  const name = new Intl.DateTimeFormat(`${i18n.locale}-BE`, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Monday to Sunday: short for the eye, whole for the ear. */
export function weekdays(i18n: I18n): [string, string][] {
  const [short, long] = (["narrow", "long"] as const).map(
    (weekday) => new Intl.DateTimeFormat(`${i18n.locale}-BE`, { weekday, timeZone: "UTC" }),
  );
  // The fifth of January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, place) => new Date(Date.UTC(2026, 0, 5 + place))).map((day) => [
    short?.format(day) ?? "",
    long?.format(day) ?? "",
  ]);
}
