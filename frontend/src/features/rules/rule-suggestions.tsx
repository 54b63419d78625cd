import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { api } from "@/api/client";
import type { RuleDraft, SuggestedRule } from "@/api/types";
import { day, money } from "@/i18n/belgian";
import { actionText, RHYTHMS } from "@/parts/rule-words";
import { word } from "@/parts/words";
import rows from "@/ui/row.module.css";
import classes from "./rule-editor.module.css";
import { useRuleDeeds } from "./use-rule-deeds";

/** What comes back by itself and could be answered by itself: offered once. */
export function RuleSuggestions({ onTake }: { onTake: (draft: RuleDraft) => void }) {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/rule-suggestions");
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={rows.panel} aria-label={t`OkiOki saw a rhythm`} style={{ marginBottom: "1rem" }}>
      <h2 className={classes.lead}>
        <Trans>OkiOki saw a rhythm</Trans>
      </h2>
      <ul className={classes.parts}>
        {items.map((item) => (
          <Offered key={item.id} item={item} onTake={onTake} />
        ))}
      </ul>
    </section>
  );
}

function Offered({ item, onTake }: { item: SuggestedRule; onTake: (draft: RuleDraft) => void }) {
  const { t, i18n } = useLingui();
  const deeds = useRuleDeeds();
  const { rhythm } = item;
  const rule: RuleDraft = { ...item.rule, name: item.rule.name ?? null };
  const name = rhythm.name ?? t`No name given`;
  const rate = word(i18n, RHYTHMS, rhythm.every);
  const [low, high] = [money(rhythm.lowest, rhythm.currency, i18n.locale), money(rhythm.highest, rhythm.currency, i18n.locale)];
  const amount = low === high ? low : t`${low} to ${high}`;
  const next = day(rhythm.next, i18n.locale);
  const [answer] = rule.actions;
  return (
    <li className={classes.part}>
      <div className={classes.grow}>
        <strong>{name}</strong>
        <p className={classes.dim}>
          <Trans>
            {rate}, {amount}, {rhythm.times} times by now; next about {next}
          </Trans>
        </p>
      </div>
      <Group gap="xs">
        {answer ? (
          <Button size="compact-md" onClick={() => void deeds.make(rule, true, "suggestion")}>
            <Trans>Always: {actionText(i18n, answer)}</Trans>
          </Button>
        ) : null}
        <Button size="compact-md" variant={answer ? "default" : "filled"} onClick={() => onTake(rule)}>
          {answer ? <Trans>Look first</Trans> : <Trans>Make a rule</Trans>}
        </Button>
        <Button size="compact-md" variant="subtle" aria-label={t`No rule for ${name}`} onClick={() => void deeds.refuse(item.id)}>
          <Trans>No</Trans>
        </Button>
      </Group>
    </li>
  );
}
