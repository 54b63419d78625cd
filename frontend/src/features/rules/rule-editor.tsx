import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { RuleDraft } from "@/api/types";
import { ruleSentence } from "@/parts/rule-words";
import { isSaid, saidOf } from "./part-forms";
import classes from "./rule-editor.module.css";
import { ActionParts, ConditionParts } from "./rule-parts";
import { RulePreview } from "./rule-preview";

export const EMPTY: RuleDraft = { name: null, about: "transaction", conditions: [], actions: [] };
const PATIENCE_MS = 350;

/** A rule as a sentence that one fills in, with what it would come to beside it. */
export function RuleEditor(props: {
  start: RuleDraft;
  ruleId?: string;
  onSave: (draft: RuleDraft, applyNow: boolean) => Promise<boolean>;
  onCancel: () => void;
}) {
  const { t, i18n } = useLingui();
  const [draft, setDraft] = useState(props.start);
  const [applyNow, setApplyNow] = useState(false);
  const [saving, setSaving] = useState(false);
  const [tried] = useDebouncedValue(draft, PATIENCE_MS);
  const said = saidOf(draft);
  const whole = [...draft.conditions, ...draft.actions].every(isSaid);
  const ready = whole && draft.conditions.length > 0 && draft.actions.length > 0;
  const save = async () => {
    setSaving(true);
    const went = await props.onSave(said, applyNow);
    if (!went) setSaving(false);
  };
  return (
    <div className={classes.editor}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void save();
        }}
      >
        {props.ruleId ? null : (
          <SegmentedControl
            aria-label={t`What the rule is about`}
            data={[
              { value: "transaction", label: t`Transactions` },
              { value: "document", label: t`Documents` },
            ]}
            value={draft.about}
            onChange={(about) => setDraft({ ...EMPTY, name: draft.name, about: about as RuleDraft["about"] })}
            mb="md"
          />
        )}
        <h2 className={classes.lead}>
          <Trans>When all of this holds</Trans>
        </h2>
        <ConditionParts draft={draft} onChange={(conditions) => setDraft({ ...draft, conditions })} />
        <h2 className={classes.lead}>
          <Trans>then</Trans>
        </h2>
        <ActionParts draft={draft} onChange={(actions) => setDraft({ ...draft, actions })} />
        <TextInput
          mt="md"
          label={t`Name, if you like`}
          maxLength={60}
          value={draft.name ?? ""}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value || null })}
        />
        {said.conditions.length > 0 && said.actions.length > 0 ? (
          <p className={classes.sentence}>{ruleSentence(i18n, said)}</p>
        ) : null}
        <div className={classes.buttons}>
          <Button type="submit" disabled={!ready} loading={saving}>
            <Trans>Save the rule</Trans>
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Checkbox
            label={t`Also for what is there already`}
            checked={applyNow}
            onChange={(event) => setApplyNow(event.currentTarget.checked)}
          />
        </div>
      </form>
      <section className={classes.preview} aria-label={t`What it would do`}>
        <h2 className={classes.lead}>
          <Trans>What it would do</Trans>
        </h2>
        <RulePreview draft={tried} ruleId={props.ruleId} />
      </section>
    </div>
  );
}
