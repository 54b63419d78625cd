import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { CoverageDay } from "@/api/types";
import { day as written } from "@/i18n/belgian";
import classes from "./coverage.module.css";
import { monthName, STATES, weekdays } from "./coverage-words";

interface Props {
  month: string;
  days: readonly CoverageDay[];
  chosen: string;
  onChoose: (day: string) => void;
}

/** One month as a table of weeks; of all months together one day can be reached by the tabulator, the others by the arrows. */
export function CoverageMonth({ month, days, chosen, onChoose }: Props) {
  const { t, i18n } = useLingui();
  const says = ({ day, state, movements }: CoverageDay) => {
    const count = t`${plural(movements, { one: "# transaction", other: "# transactions" })}`;
    return `${written(day, i18n.locale, "long")}: ${i18n._(STATES[state].label)}, ${count}`;
  };
  return (
    <table className={classes.month}>
      <caption className={classes.name}>{monthName(i18n, month)}</caption>
      <thead>
        <tr>
          {weekdays(i18n).map(([short, long]) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((one) => one !== null)?.day}>
            {week.map((one, place) =>
              one === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its place
                <td key={place} />
              ) : (
                <td key={one.day}>
                  <button
                    type="button"
                    className={classes.day}
                    data-state={one.state}
                    data-day={one.day}
                    tabIndex={one.day === chosen ? 0 : -1}
                    aria-label={says(one)}
                    aria-pressed={one.day === chosen}
                    onClick={() => onChoose(one.day)}
                  >
                    <span>{Number(one.day.slice(8))}</span>
                    <span className={classes.sign}>{STATES[one.state].sign}</span>
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(days: readonly CoverageDay[]): (CoverageDay | null)[][] {
  const first = days[0];
  if (!first) return [];
  const before = (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const places = [...Array<null>(before).fill(null), ...days];
  while (places.length % 7 > 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}
