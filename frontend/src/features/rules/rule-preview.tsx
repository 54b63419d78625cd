import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { bodyOf, client } from "@/api/client";
import type { RuleDraft, RuleOutcome } from "@/api/types";
import { OUTCOMES } from "@/parts/rule-words";
import { Day } from "@/ui/day";
import { Money } from "@/ui/money";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { Waiting } from "@/ui/waiting";
import { saidOf } from "./part-forms";
import classes from "./rule-editor.module.css";

/** What the rule would come to on everything there is; nothing is done. */
export function RulePreview({ draft, ruleId }: { draft: RuleDraft; ruleId?: string }) {
  const { i18n } = useLingui();
  const rule = saidOf({ ...draft, name: null });
  const query = useQuery({
    queryKey: ["rule-preview", rule, ruleId],
    queryFn: async ({ signal }) =>
      bodyOf(await client.POST("/v1/rule-previews", { body: { rule, rule_id: ruleId ?? null }, signal })),
    enabled: rule.conditions.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
  if (rule.conditions.length === 0) {
    return (
      <p className={classes.dim}>
        <Trans>Say how it is recognised, and what it would meet is shown here.</Trans>
      </p>
    );
  }
  if (query.error) return <ProblemAlert error={query.error} />;
  if (!query.data) return <Waiting rows={3} height={60} />;
  const preview = query.data;
  return (
    <>
      <strong>
        <Plural
          value={preview.met}
          _0="Nothing so far is meant by this rule"
          one="# is meant by this rule"
          other="# are meant by this rule"
        />
      </strong>
      <ul className={classes.counts}>
        {Object.entries(preview.counts).map(([outcome, count]) => (
          <li key={outcome}>
            <span>{i18n._(OUTCOMES[outcome as RuleOutcome])}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      {preview.items.length > 0 ? (
        <ul className={rows.list}>
          {preview.items.slice(0, 12).map((item) => (
            <li key={item.id} className={rows.row}>
              <div className={rows.link} style={{ cursor: "default" }}>
                <span className={rows.name}>{item.name || item.words || "–"}</span>
                <span className={rows.end}>
                  {item.amount ? (
                    <Money amount={item.amount} currency={item.currency ?? "EUR"} signed={item.about === "transaction"} />
                  ) : null}
                </span>
                <span className={rows.under}>
                  <Day value={item.day} />
                  <span>{[...new Set(item.outcomes.map((one) => i18n._(OUTCOMES[one.outcome])))].join(" · ")}</span>
                </span>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
