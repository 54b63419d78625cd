import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Select } from "@mantine/core";
import type { Action, Condition, RuleDraft } from "@/api/types";
import { ACTION_NAMES, CONDITION_NAMES } from "@/parts/rule-words";
import { Icon } from "@/ui/icon";
import { ActionInput } from "./action-input";
import { ConditionInput } from "./condition-input";
import { ACTIONS, CONDITIONS, newAction, newCondition } from "./part-forms";
import classes from "./rule-editor.module.css";

const SEVERAL = new Set<string>(["text", "counterparty", "tag", "message"]);

/** The conditions, one below the other, and a place for another. */
export function ConditionParts({ draft, onChange }: { draft: RuleDraft; onChange: (parts: Condition[]) => void }) {
  const { t, i18n } = useLingui();
  const parts = draft.conditions;
  return (
    <Parts
      label={t`When`}
      parts={parts}
      kinds={CONDITIONS[draft.about]}
      name={(kind) => i18n._(CONDITION_NAMES[kind])}
      make={newCondition}
      hint={parts.length ? t`and …` : t`How is it recognised?`}
      onChange={onChange}
      input={(part, change) => <ConditionInput part={part} onChange={change} />}
    />
  );
}

/** The actions likewise. */
export function ActionParts({ draft, onChange }: { draft: RuleDraft; onChange: (parts: Action[]) => void }) {
  const { t, i18n } = useLingui();
  const parts = draft.actions;
  return (
    <Parts
      label={t`Then`}
      parts={parts}
      kinds={ACTIONS[draft.about]}
      name={(kind) => i18n._(ACTION_NAMES[kind])}
      make={newAction}
      hint={parts.length ? t`and …` : t`What is to be done?`}
      onChange={onChange}
      input={(part, change) => <ActionInput part={part} onChange={change} />}
    />
  );
}

function Parts<Part extends { kind: string }>(props: {
  label: string;
  parts: readonly Part[];
  kinds: readonly Part["kind"][];
  name: (kind: Part["kind"]) => string;
  make: (kind: Part["kind"]) => Part;
  hint: string;
  onChange: (parts: Part[]) => void;
  input: (part: Part, change: (part: Part) => void) => React.ReactNode;
}) {
  const { t } = useLingui();
  const { parts, onChange } = props;
  const taken = new Set<string>(parts.map((part) => part.kind).filter((kind) => !SEVERAL.has(kind)));
  const free = props.kinds.filter((kind) => !taken.has(kind)).map((kind) => ({ value: kind, label: props.name(kind) }));
  return (
    <ul className={classes.parts} aria-label={props.label}>
      {parts.map((part, at) => {
        const name = props.name(part.kind);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place, its kind may stand there twice
          <li key={`${part.kind}-${at}`} className={classes.part}>
            <span className={classes.kind}>{name}</span>
            {props.input(part, (changed) => onChange(parts.with(at, changed)))}
            <ActionIcon
              variant="subtle"
              size="lg"
              color="gray"
              aria-label={t`Take away: ${name}`}
              onClick={() => onChange(parts.toSpliced(at, 1))}
            >
              <Icon name="cross" size={16} />
            </ActionIcon>
          </li>
        );
      })}
      <li className={classes.part}>
        <Select
          className={classes.kind}
          aria-label={props.hint}
          placeholder={props.hint}
          data={free}
          value={null}
          onChange={(kind) => kind && onChange([...parts, props.make(kind as Part["kind"])])}
        />
      </li>
    </ul>
  );
}
