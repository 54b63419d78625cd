import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { Institution } from "@/api/types";
import { Icon } from "@/ui/icon";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import { InstitutionMark } from "./institution-mark";
import classes from "./institution-picker.module.css";
import { useStartConsent } from "./use-start-consent";

/** Choosing a bank leads straight to that bank's own site. */
export function InstitutionPicker() {
  const { t } = useLingui();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 200);
  const found = api.useQuery(
    "get",
    "/v1/institutions",
    { params: { query: asked ? { q: asked } : {} } },
    { placeholderData: keepPreviousData },
  );
  const start = useStartConsent();
  return (
    <div>
      {start.error ? <ProblemAlert error={start.error} /> : null}
      {found.error ? <ProblemAlert error={found.error} retry={() => void found.refetch()} /> : null}
      <TextInput
        aria-label={t`Search your bank`}
        placeholder={t`Search your bank`}
        leftSection={<Icon name="search" size={18} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        mb="sm"
      />
      {found.isPending ? <Waiting rows={4} height={52} /> : null}
      <ul className={classes.list}>
        {(found.data?.items ?? []).map((institution) => (
          <li key={institution.id}>
            <button
              type="button"
              className={classes.bank}
              disabled={!institution.supported || start.pending !== null}
              onClick={() => start.link(institution.id)}
            >
              <InstitutionMark institution={institution} />
              <span className={classes.name}>
                {institution.name}
                <Remark institution={institution} />
              </span>
              {start.pending === institution.id ? (
                <span className={classes.remark}>
                  <Trans>One moment…</Trans>
                </span>
              ) : institution.supported ? (
                <Icon name="forward" size={18} />
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      {found.data?.items.length === 0 ? (
        <p>
          <Trans>No bank of this name. Its statements can come in as files (CODA, CAMT.053).</Trans>
        </p>
      ) : null}
    </div>
  );
}

function Remark({ institution }: { institution: Institution }) {
  const { successor_name: successor, consent_days: days } = institution;
  if (institution.supported) {
    return (
      <span className={classes.remark}>
        {successor ? <Trans>Now part of {successor}: you approve there.</Trans> : null}{" "}
        {institution.announces ? (
          <Trans>Balance, transactions and announced payments, for {days} days</Trans>
        ) : (
          <Trans>Balance and transactions, for {days} days</Trans>
        )}
      </span>
    );
  }
  if (successor) {
    return (
      <span className={classes.remark}>
        <Trans>Now part of {successor}: import its statements as files</Trans>
      </span>
    );
  }
  return (
    <span className={classes.remark}>
      <Trans>Not reachable yet: import its statements as files</Trans>
    </span>
  );
}
