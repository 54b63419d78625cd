import { Trans, useLingui } from "@lingui/react/macro";
import type { StoredProblem } from "@/api/types";
import classes from "./problem-facts.module.css";
import { FIELDS, word } from "./words";

type Told = Pick<StoredProblem, "code" | "facts"> | null | undefined;

/** The fields that lack, or that contradict the others. */
export function missingFields(problem: Told): string[] {
  const facts = problem?.facts ?? {};
  const missing: unknown[] = Array.isArray(facts.missing) ? facts.missing : [];
  return [...missing, facts.contradiction].filter((name): name is string => typeof name === "string" && name !== "");
}

/** The official rules that are broken, with what the rule says: their words are the standard's own, in English. */
function brokenRules(problem: Told): { rule: string; message: string }[] {
  const rules: unknown = problem?.facts.rules;
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((one: unknown) => {
    if (!one || typeof one !== "object" || !("rule" in one)) return [];
    return [{ rule: String(one.rule), message: "message" in one ? String(one.message) : "" }];
  });
}

/** What a problem says about itself: the fields, the rules, the words of the other server. */
export function ProblemFacts({ problem }: { problem: Told }) {
  const { i18n } = useLingui();
  const facts = problem?.facts ?? {};
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  const contradiction = text("contradiction");
  const lacking = missingFields(problem).filter((name) => name !== contradiction);
  const fields = lacking.map((name) => word(i18n, FIELDS, name)).join(", ");
  const rules = brokenRules(problem);
  const place = [text("address"), text("host"), text("username"), text("folder"), text("filename")].filter(Boolean).join(", ");
  const answer = text("answer");
  return (
    <>
      {fields ? (
        <p className={classes.fact}>
          <Trans>
            Missing: <strong>{fields}</strong>
          </Trans>
        </p>
      ) : null}
      {contradiction ? (
        <p className={classes.fact}>
          <Trans>
            Does not fit the rest: <strong>{word(i18n, FIELDS, contradiction)}</strong>
          </Trans>
        </p>
      ) : null}
      {rules.length > 0 ? (
        <ul className={classes.rules}>
          {rules.map((one) => (
            <li key={`${one.rule} ${one.message}`}>
              <Trans>
                Rule {one.rule}: <span lang="en">{one.message}</span>
              </Trans>
            </li>
          ))}
        </ul>
      ) : null}
      {place ? <p className={classes.fact}>{place}</p> : null}
      {answer ? (
        <p className={classes.fact}>
          <Trans>The server says: {answer}</Trans>
        </p>
      ) : null}
    </>
  );
}
