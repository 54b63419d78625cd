import { Trans, useLingui } from "@lingui/react/macro";
import { Button, CopyButton, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import { Section } from "@/parts/section";
import { Day, Moment } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import { Waiting } from "@/ui/waiting";
import { ApiKeyForm } from "./api-key-form";
import classes from "./plain-list.module.css";

/** The ways in for other programs. */
export function ApiKeyList() {
  const { t } = useLingui();
  const editable = may(useSession(), "api_keys:write");
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const query = api.useQuery("get", "/v1/api-keys");
  const [shown, setShown] = useState<string | null>(null);
  const withdraw = (id: string, name: string) =>
    offerUndo({
      message: t`The key ${name} is withdrawn.`,
      undo: () => void refresh(queries, "/v1/api-keys"),
      settle: (leaving) =>
        void client
          .DELETE("/v1/api-keys/{id}", { params: { path: { id } }, keepalive: leaving })
          .catch(tellProblem)
          .finally(() => refresh(queries, "/v1/api-keys")),
    });
  return (
    <>
      <Section
        title={t`API keys`}
        lead={t`For other programs that work with this company's data. A key is shown once, when it is made.`}
      >
        {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isPending ? <Waiting rows={2} height={50} /> : null}
        {query.data?.items.length === 0 ? (
          <p>
            <Trans>No keys yet.</Trans>
          </p>
        ) : null}
        <ul className={classes.list}>
          {(query.data?.items ?? []).map((key) => (
            <li key={key.id}>
              <span className={classes.main}>
                {key.name}
                <span className={rows.under}>
                  <span>
                    <Trans>
                      Valid until <Day value={key.expires_at} />
                    </Trans>
                  </span>
                  <span>
                    {key.last_used_at ? (
                      <Trans>
                        last used <Moment value={key.last_used_at} />
                      </Trans>
                    ) : (
                      <Trans>never used</Trans>
                    )}
                  </span>
                  <span>{key.scopes.join(", ")}</span>
                </span>
              </span>
              {editable ? (
                <Button variant="subtle" color="red" size="compact-sm" onClick={() => withdraw(key.id, key.name)}>
                  <Trans>Withdraw</Trans>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      {editable ? (
        <Section title={t`Make a key`}>
          <ApiKeyForm onMade={setShown} />
        </Section>
      ) : null}
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={t`Your new key`}
        closeButtonProps={{ "aria-label": t`Close` }}
      >
        <Trans>Copy it now: it cannot be shown again.</Trans>
        <code className={classes.key}>{shown}</code>
        <CopyButton value={shown ?? ""}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={<Icon name={copied ? "check" : "copies"} size={18} />}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy the key</Trans>}
            </Button>
          )}
        </CopyButton>
      </Modal>
    </>
  );
}
