import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox } from "@mantine/core";
import { api } from "@/api/client";
import { Label } from "@/ui/label";
import { ProblemAlert } from "@/ui/problem-alert";

/** Asks the server who it is, and the user whether that is right: only then is anything sent to it. */
export function HostKey(props: { host: string; port: number; confirmed: string; onConfirm: (key: string) => void }) {
  const { t } = useLingui();
  const ask = api.useMutation("post", "/v1/accountant/host-keys");
  const shown = ask.data;
  return (
    <div>
      {props.confirmed && !shown ? (
        <Label tone="good">
          <Trans>The server's fingerprint is confirmed</Trans>
        </Label>
      ) : null}
      {!props.confirmed && !shown ? (
        <Button
          variant="default"
          disabled={!props.host}
          loading={ask.isPending}
          onClick={() => ask.mutate({ body: { host: props.host, port: props.port } })}
        >
          <Trans>Ask the server for its fingerprint</Trans>
        </Button>
      ) : null}
      {ask.error ? <ProblemAlert error={ask.error} /> : null}
      {shown ? (
        <>
          <p style={{ margin: "0 0 0.25rem" }}>
            <Trans>Fingerprint of the server:</Trans>
          </p>
          <code style={{ overflowWrap: "anywhere" }}>{shown.fingerprint}</code>
          <Checkbox
            mt="sm"
            checked={props.confirmed === shown.host_key}
            onChange={(event) => props.onConfirm(event.currentTarget.checked ? shown.host_key : "")}
            label={t`My accountant confirmed this fingerprint`}
            description={t`If the server ever shows another one, nothing is sent and you are told.`}
          />
        </>
      ) : null}
    </div>
  );
}
