import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Collapse } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { api } from "@/api/client";
import { iban } from "@/i18n/belgian";
import { TagFilter } from "@/parts/tag-filter";
import { BoundFilter, ChoiceFilter, SearchFilter } from "@/ui/filter";
import { Icon } from "@/ui/icon";
import rows from "@/ui/row.module.css";
import type { TransactionFilter } from "./transaction-query";

const HIDDEN_ONES = ["from", "to", "min_amount", "max_amount"] as const;

export function TransactionFilters({
  filter,
  onChange,
}: {
  filter: TransactionFilter;
  onChange: (part: TransactionFilter) => void;
}) {
  const { t } = useLingui();
  const accounts = api.useQuery("get", "/v1/accounts");
  const [more, { toggle }] = useDisclosure(HIDDEN_ONES.some((name) => filter[name] !== undefined));
  return (
    <search>
      <div className={rows.tools}>
        <SearchFilter value={filter.q} hint={t`Name, amount, message`} onChange={(q) => onChange({ q })} />
        <ChoiceFilter
          label={t`State`}
          all={t`All`}
          value={filter.open}
          choices={[
            ["true", t`Still open`],
            ["false", t`Settled`],
          ]}
          onChange={(open) => onChange({ open })}
        />
        <ChoiceFilter
          label={t`In or out`}
          all={t`In and out`}
          value={filter.direction}
          choices={[
            ["in", t`Money in`],
            ["out", t`Money out`],
          ]}
          onChange={(direction) => onChange({ direction })}
        />
        {(accounts.data?.items.length ?? 0) > 1 ? (
          <ChoiceFilter
            label={t`Account`}
            all={t`Every account`}
            value={filter.account_id}
            choices={(accounts.data?.items ?? []).map((account) => [account.id, `${account.name} ${iban(account.iban)}`])}
            onChange={(account_id) => onChange({ account_id })}
          />
        ) : null}
        <TagFilter value={filter.tag} onChange={(tag) => onChange({ tag })} />
        <Button variant="default" onClick={toggle} aria-expanded={more} rightSection={<Icon name="down" size={16} />}>
          <Trans>More filters</Trans>
        </Button>
      </div>
      <Collapse expanded={more}>
        <div className={rows.tools}>
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
