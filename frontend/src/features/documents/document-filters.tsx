import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Collapse } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { TagFilter } from "@/parts/tag-filter";
import { DIRECTIONS, KINDS } from "@/parts/words";
import { BoundFilter, ChoiceFilter, SearchFilter } from "@/ui/filter";
import { Icon } from "@/ui/icon";
import rows from "@/ui/row.module.css";

export type DocumentFilter = Partial<
  Record<"q" | "kind" | "direction" | "state" | "open" | "from" | "to" | "min_amount" | "max_amount" | "sent" | "tag", string>
>;

const HIDDEN_ONES = ["from", "to", "min_amount", "max_amount", "kind", "direction"] as const;

export function DocumentFilters({ filter, onChange }: { filter: DocumentFilter; onChange: (part: DocumentFilter) => void }) {
  const { t, i18n } = useLingui();
  const [more, { toggle }] = useDisclosure(HIDDEN_ONES.some((name) => filter[name] !== undefined));
  return (
    <search>
      <div className={rows.tools}>
        <SearchFilter value={filter.q} hint={t`Name, number, amount, VAT number`} onChange={(q) => onChange({ q })} />
        <ChoiceFilter
          label={t`State`}
          all={t`All`}
          value={
            filter.open === "true" ? "open" : filter.sent === "false" ? "unsent" : filter.sent === "true" ? "sent" : undefined
          }
          choices={[
            ["open", t`Still open`],
            ["unsent", t`Not sent yet`],
            ["sent", t`Sent to the accountant`],
          ]}
          onChange={(value) =>
            onChange({
              open: value === "open" ? "true" : undefined,
              sent: value === "unsent" ? "false" : value === "sent" ? "true" : undefined,
            })
          }
        />
        <TagFilter value={filter.tag} onChange={(tag) => onChange({ tag })} />
        <Button variant="default" onClick={toggle} aria-expanded={more} rightSection={<Icon name="down" size={16} />}>
          <Trans>More filters</Trans>
        </Button>
      </div>
      <Collapse expanded={more}>
        <div className={rows.tools}>
          <ChoiceFilter
            label={t`Kind`}
            all={t`Every kind`}
            value={filter.kind}
            choices={Object.entries(KINDS).map(([kind, words]) => [kind, i18n._(words)])}
            onChange={(kind) => onChange({ kind })}
          />
          <ChoiceFilter
            label={t`Bought or sold`}
            all={t`Bought and sold`}
            value={filter.direction}
            choices={Object.entries(DIRECTIONS).map(([direction, words]) => [direction, i18n._(words)])}
            onChange={(direction) => onChange({ direction })}
          />
          <BoundFilter label={t`From`} type="date" value={filter.from} onChange={(from) => onChange({ from })} />
          <BoundFilter label={t`Until`} type="date" value={filter.to} onChange={(to) => onChange({ to })} />
          <BoundFilter
            label={t`Amount from`}
            type="number"
            value={filter.min_amount}
            onChange={(min_amount) => onChange({ min_amount })}
          />
          <BoundFilter
            label={t`Amount up to`}
            type="number"
            value={filter.max_amount}
            onChange={(max_amount) => onChange({ max_amount })}
          />
        </div>
      </Collapse>
    </search>
  );
}
