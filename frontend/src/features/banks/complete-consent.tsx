import { Plural, Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { ButtonLink } from "@/ui/button-link";
import { Label } from "@/ui/label";
import { Iban } from "@/ui/numbers";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

/** Hands what the bank sent back to the API, once, and says what was linked. */
export function CompleteConsent({ query }: { query: Record<string, string> }) {
  const queries = useQueryClient();
  const complete = api.useMutation("post", "/v1/bank-connections/completions");
  const sent = useRef(false);
  const { mutate } = complete;
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    mutate(
      { body: { state: query.state ?? "", query } },
      { onSuccess: () => void refresh(queries, "/v1/bank-connections", "/v1/accounts", "/v1/todo") },
    );
  }, [mutate, query, queries]);

  if (complete.error) {
    return (
      <>
        <ProblemAlert error={complete.error} />
        <ButtonLink to="/welcome" search={{ step: "bank" }}>
          <Trans>Link a bank</Trans>
        </ButtonLink>
      </>
    );
  }
  if (!complete.data) return <Waiting rows={2} height={80} />;
  // An account with a history was linked before: who renews has set everything up already.
  const renewed = complete.data.accounts.some((account) => account.transactions > 0) || complete.data.left_out.length > 0;
  return (
    <div role="status">
      <p>
        <Plural value={complete.data.accounts.length} one="# account is linked:" other="# accounts are linked:" />
      </p>
      <ul>
        {complete.data.accounts.map((account) => (
          <li key={account.id}>
            {account.name} <Iban value={account.iban} />
          </li>
        ))}
      </ul>
      {complete.data.left_out.length > 0 ? (
        <>
          <p>
            <Label tone="warn">
              <Trans>Left out this time</Trans>
            </Label>{" "}
            <Trans>Nothing new comes of these accounts. Renew again and choose them too, if you need them.</Trans>
          </p>
          <ul>
            {complete.data.left_out.map((account) => (
              <li key={account.id}>
                {account.name} <Iban value={account.iban} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <Trans>The transactions come in now. You need not wait for them.</Trans>
      </p>
      {renewed ? (
        <ButtonLink to="/settings/$part" params={{ part: "banks" }}>
          <Trans>See your banks</Trans>
        </ButtonLink>
      ) : (
        <ButtonLink to="/welcome" search={{ step: "mailbox" }}>
          <Trans>Go on</Trans>
        </ButtonLink>
      )}
    </div>
  );
}
