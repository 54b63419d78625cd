import { useLingui } from "@lingui/react/macro";
import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { api } from "@/api/client";
import type { Condition } from "@/api/types";
import { iban } from "@/i18n/belgian";
import { CONDITION_NAMES, FLOWS, RHYTHMS } from "@/parts/rule-words";
import { DIRECTIONS, KINDS, type Words } from "@/parts/words";
import classes from "./rule-editor.module.css";

type Change = (part: Condition) => void;
interface Props<Kind extends Condition["kind"]> {
  part: Extract<Condition, { kind: Kind }>;
  onChange: Change;
}

/** What a condition looks for: the second half of its sentence. */
export function ConditionInput({ part, onChange }: { part: Condition; onChange: Change }) {
  const { t, i18n } = useLingui();
  const label = i18n._(CONDITION_NAMES[part.kind]);
  const choices = (words: Words) => Object.entries(words).map(([value, name]) => ({ value, label: i18n._(name) }));
  switch (part.kind) {
    case "text":
    case "counterparty":
    case "sender":
      return (
        <Many
          label={label}
          value={part.any_of}
          onChange={(any_of) => onChange({ ...part, any_of })}
          hint={t`Words, then Enter`}
        />
      );
    case "without_text":
      return (
        <Many
          label={label}
          value={part.none_of}
          onChange={(none_of) => onChange({ ...part, none_of })}
          hint={t`Words, then Enter`}
        />
      );
    case "iban":
    case "vat_number":
      return (
        <Many
          label={label}
          value={part.any_of}
          onChange={(any_of) => onChange({ ...part, any_of })}
          hint={t`Number, then Enter`}
        />
      );
    case "creditor":
      return <CreditorInput part={part} onChange={onChange} />;
    case "amount":
      return <AmountInput part={part} onChange={onChange} />;
    case "flow":
      return (
        <Select
          aria-label={label}
          data={choices(FLOWS)}
          value={part.flow}
          allowDeselect={false}
          onChange={(flow) => flow && onChange({ ...part, flow: flow as typeof part.flow })}
        />
      );
    case "rhythm":
      return <RhythmInput part={part} onChange={onChange} rhythms={choices(RHYTHMS)} />;
    case "account":
      return <AccountInput part={part} onChange={onChange} label={label} />;
    case "document_kind":
      return (
        <MultiSelect
          aria-label={label}
          data={choices(KINDS)}
          value={part.any_of}
          onChange={(kinds) => onChange({ ...part, any_of: kinds as typeof part.any_of })}
        />
      );
    case "direction":
      return (
        <Select
          aria-label={label}
          data={choices(DIRECTIONS)}
          value={part.direction}
          allowDeselect={false}
          onChange={(direction) => direction && onChange({ ...part, direction: direction as typeof part.direction })}
        />
      );
  }
}

function Many(props: { label: string; hint: string; value: readonly string[]; onChange: (value: string[]) => void }) {
  return (
    <TagsInput
      aria-label={props.label}
      placeholder={props.value.length === 0 ? props.hint : undefined}
      value={[...props.value]}
      onChange={props.onChange}
      maxTags={20}
      acceptValueOnBlur
      className={classes.grow}
    />
  );
}

function CreditorInput({ part, onChange }: Props<"creditor">) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        aria-label={t`Creditor identifier`}
        placeholder={t`Creditor identifier`}
        value={part.creditor_id}
        onChange={(event) => onChange({ ...part, creditor_id: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t`Mandate`}
        placeholder={t`Mandate`}
        value={part.mandate_id ?? ""}
        onChange={(event) => onChange({ ...part, mandate_id: event.currentTarget.value || null })}
      />
    </>
  );
}

function AmountInput({ part, onChange }: Props<"amount">) {
  const { t } = useLingui();
  const bound = (name: "at_least" | "at_most", label: string) => (
    <TextInput
      aria-label={label}
      placeholder={label}
      inputMode="decimal"
      className={classes.amount}
      defaultValue={part[name] ?? ""}
      rightSection={<span className={classes.unit}>{part.currency ?? "EUR"}</span>}
      onChange={(event) => {
        const typed = event.currentTarget.value.trim().replace(",", ".");
        if (/^(\d{1,12}(\.\d{1,2})?)?$/.test(typed)) onChange({ ...part, [name]: typed || null });
      }}
    />
  );
  return (
    <>
      {bound("at_least", t`from`)}
      {bound("at_most", t`up to`)}
    </>
  );
}

function RhythmInput({ part, onChange, rhythms }: Props<"rhythm"> & { rhythms: { value: string; label: string }[] }) {
  const { t } = useLingui();
  return (
    <>
      <Select
        aria-label={t`How often`}
        data={rhythms}
        value={part.every}
        allowDeselect={false}
        onChange={(every) =>
          every && onChange({ ...part, every: every as typeof part.every, within_days: every === "week" ? 1 : 4 })
        }
      />
      <TextInput
        type="date"
        aria-label={t`As on`}
        value={part.on}
        onChange={(event) => event.currentTarget.value && onChange({ ...part, on: event.currentTarget.value })}
      />
      <NumberInput
        aria-label={t`Give or take days`}
        prefix="± "
        min={0}
        max={part.every === "week" ? 2 : 15}
        value={part.within_days ?? 4}
        className={classes.days}
        onChange={(days) => onChange({ ...part, within_days: Number(days) || 0 })}
      />
    </>
  );
}

function AccountInput({ part, onChange, label }: Props<"account"> & { label: string }) {
  const accounts = api.useQuery("get", "/v1/accounts");
  const data = (accounts.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name} ${iban(one.iban)}` }));
  return <MultiSelect aria-label={label} data={data} value={part.any_of} onChange={(any_of) => onChange({ ...part, any_of })} />;
}
