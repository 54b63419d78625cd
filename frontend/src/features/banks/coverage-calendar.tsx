import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Coverage, CoverageDay } from "@/api/types";
import { daysAfter } from "@/i18n/belgian";
import { Day } from "@/ui/day";
import classes from "./coverage.module.css";
import { CoverageMonth } from "./coverage-month";
import { STATE_ORDER, STATES } from "./coverage-words";

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 };

/** A year of an account, day by day: which days are proved, and which are missing. */
export function CoverageCalendar({ coverage }: { coverage: Coverage }) {
  const { days } = coverage;
  const table = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const gap = days.findLast((one) => one.state === "gap") ?? days.findLast((one) => one.state !== "not_covered");
  const chosen = days.find((one) => one.day === picked) ?? gap ?? days.at(-1);
  const months = new Map<string, CoverageDay[]>();
  for (const one of days) months.set(one.day.slice(0, 7), [...(months.get(one.day.slice(0, 7)) ?? []), one]);

  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || !chosen) return;
    event.preventDefault();
    const next = daysAfter(chosen.day, step);
    const inside = days.find((one) => one.day === next) ?? (step < 0 ? days[0] : days.at(-1));
    if (!inside) return;
    setPicked(inside.day);
    table.current?.querySelector<HTMLElement>(`[data-day="${inside.day}"]`)?.focus();
  };

  return (
    <>
      <Legend days={days} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the days, which are buttons */}
      <div ref={table} className={classes.months} onKeyDown={move}>
        {[...months].toReversed().map(([month, ofMonth]) => (
          <CoverageMonth key={month} month={month} days={ofMonth} chosen={chosen?.day ?? ""} onChoose={setPicked} />
        ))}
      </div>
      {chosen ? <Chosen day={chosen} account={coverage.bank_account_id} /> : null}
    </>
  );
}

/** What the signs say, and how many days have each. */
function Legend({ days }: { days: readonly CoverageDay[] }) {
  const { i18n } = useLingui();
  return (
    <ul className={classes.legend}>
      {STATE_ORDER.map((state) => (
        <li key={state}>
          <span className={classes.swatch} data-state={state} aria-hidden="true">
            {STATES[state].sign}
          </span>
          {i18n._(STATES[state].label)}
          <span className={classes.quiet}>
            <Plural value={days.filter((one) => one.state === state).length} one="# day" other="# days" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The day that was pointed at, with the way to what moved on it. */
function Chosen({ day, account }: { day: CoverageDay; account: string }) {
  const { i18n } = useLingui();
  return (
    <p className={classes.chosen} aria-live="polite">
      <strong>
        <Day value={day.day} long />
      </strong>
      <span>
        <span className={classes.swatch} data-state={day.state} aria-hidden="true">
          {STATES[day.state].sign}
        </span>{" "}
        {i18n._(STATES[day.state].label)}
      </span>
      {day.movements > 0 ? (
        <Link to="/transactions" search={{ account_id: account, from: day.day, to: day.day }}>
          <Plural value={day.movements} one="# transaction" other="# transactions" />
        </Link>
      ) : (
        <span className={classes.quiet}>
          <Trans>No transaction</Trans>
        </span>
      )}
    </p>
  );
}
