import { useLingui } from "@lingui/react/macro";
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { day, money } from "@/i18n/belgian";
import { Icon, type IconName } from "@/ui/icon";
import { keysNow } from "@/ui/keys";

const [store, control] = createSpotlight();

/** Everything one can go to or do, and search over documents and transactions. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 200);
  const [keys] = useState(keysNow);
  const searching = asked.length >= 2;
  const documents = api.useQuery("get", "/v1/documents", { params: { query: { q: asked, limit: 6 } } }, { enabled: searching });
  const transactions = api.useQuery(
    "get",
    "/v1/transactions",
    { params: { query: { q: asked, limit: 6 } } },
    { enabled: searching },
  );
  useEffect(() => control.open(), []);

  const go = (id: string, label: string, icon: IconName, to: () => void): SpotlightActionData => ({
    id,
    label,
    leftSection: <Icon name={icon} />,
    onClick: to,
  });
  const wanted = query.trim().toLowerCase();
  const screens = [
    go("todo", t`To do`, "todo", () => void navigate({ to: "/todo" })),
    go("documents", t`Documents`, "document", () => void navigate({ to: "/documents" })),
    go("add", t`Add documents`, "plus", () => void navigate({ to: "/documents", hash: "add" })),
    go("transactions", t`Transactions`, "transaction", () => void navigate({ to: "/transactions" })),
    go("bookings", t`Bookings`, "booking", () => void navigate({ to: "/bookings" })),
    go("rules", t`Rules`, "rule", () => void navigate({ to: "/rules" })),
    go("banks", t`Link a bank`, "bank", () => void navigate({ to: "/welcome", search: { step: "bank" } })),
    go("mailbox", t`Link a mailbox`, "mail", () => void navigate({ to: "/welcome", search: { step: "mailbox" } })),
    go("settings", t`Settings`, "settings", () => void navigate({ to: "/settings/$part", params: { part: "company" } })),
    go("keys", t`Show the keys`, "keyboard", onKeys),
  ].filter((action) => !wanted || String(action.label).toLowerCase().includes(wanted));
  const here: SpotlightActionData[] = keys
    .filter((key) => key.key.length === 1 && key.key !== "?" && (!wanted || key.label.toLowerCase().includes(wanted)))
    .map((key) => ({
      id: `key-${key.key}`,
      label: key.label,
      rightSection: <kbd>{key.key.toUpperCase()}</kbd>,
      onClick: key.run,
    }));
  const amount = (value: string | null, currency: string | null) => (value ? money(value, currency ?? "EUR", i18n.locale) : "");
  const found: SpotlightActionData[] = !searching
    ? []
    : (documents.data?.items ?? []).map((one) => ({
        id: one.id,
        label: one.supplier_name ?? one.filename,
        description: [one.invoice_number, amount(one.tax_inclusive_amount, one.currency)].filter(Boolean).join(" · "),
        leftSection: <Icon name="document" />,
        onClick: () => void navigate({ to: "/documents/$id", params: { id: one.id } }),
      }));
  const moved: SpotlightActionData[] = !searching
    ? []
    : (transactions.data?.items ?? []).map((one) => ({
        id: one.id,
        label: one.counterparty_name ?? one.remittance_information,
        description: `${day(one.booking_date, i18n.locale)} · ${amount(one.amount, one.currency)}`,
        leftSection: <Icon name="transaction" />,
        onClick: () => void navigate({ to: "/transactions", search: { shown: one.id } }),
      }));
  const groups: SpotlightActionGroupData[] = [
    { group: t`Documents`, actions: found },
    { group: t`Transactions`, actions: moved },
    { group: t`On this screen`, actions: here },
    { group: t`Go to`, actions: screens },
  ].filter((one) => one.actions.length > 0);

  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={groups}
      filter={(_, actions) => actions}
      limit={40}
      scrollable
      attributes={{ content: { "aria-label": t`Search and commands` } }}
      maxHeight="min(30rem, 70dvh)"
      onSpotlightClose={onClose}
      nothingFound={documents.isFetching ? t`Searching…` : t`Nothing found`}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: t`Name, amount, number, or a command`,
        "aria-label": t`Search`,
      }}
    />
  );
}
