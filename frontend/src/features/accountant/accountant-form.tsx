import { Trans, useLingui } from "@lingui/react/macro";
import {
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Stack,
  TextInput,
} from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { asProblem } from "@/api/problem";
import { refresh } from "@/api/refresh";
import type { Accountant } from "@/api/types";
import { Moment } from "@/ui/day";
import { formTexts } from "@/ui/form-text";
import { Label } from "@/ui/label";
import { ProblemAlert, StoredProblemAlert } from "@/ui/problem-alert";
import { tell } from "@/ui/tell";
import { Waiting } from "@/ui/waiting";
import { HostKey } from "./host-key";

/** Programs known to take documents by e-mail or SFTP. */
const PROGRAMS = ["Adsolut", "ClearFacts", "Exact Online", "Expert/M", "Horus", "Octopus", "Sage BOB", "WinBooks", "Yuki"];
const SFTP = 22;

/** Where the accountant wants the documents. */
export function AccountantForm({ onDone }: { onDone?: () => void }) {
  const query = api.useQuery("get", "/v1/accountant");
  if (query.isPending) return <Waiting rows={3} height={60} />;
  if (query.error && asProblem(query.error).status !== 404)
    return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  const known = query.data ?? null;
  return <Fields key={known?.version ?? 0} known={known} onDone={onDone} />;
}

function Fields({ known, onDone }: { known: Accountant | null; onDone?: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const save = api.useMutation("put", "/v1/accountant");
  const test = api.useMutation("post", "/v1/accountant/test-deliveries");
  const [channel, setChannel] = useState<"email" | "sftp">(known?.channel ?? "email");
  const [host, setHost] = useState(known?.host ?? "");
  const [port, setPort] = useState(known?.port ?? SFTP);
  const [pdf, setPdf] = useState(known?.pdf ?? "inside");
  const [hostKey, setHostKey] = useState(known?.host_key ?? "");

  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        const password = text("password");
        const where =
          channel === "email"
            ? { email: text("email") }
            : {
                host,
                port,
                username: text("username"),
                folder: text("folder"),
                host_key: hostKey,
                ...(password ? { password } : {}),
              };
        save.mutate(
          { body: { name: text("name"), channel, pdf, ...where } },
          {
            onSuccess: () => {
              void refresh(queries, "/v1/accountant", "/v1/todo", "/v1/documents", "/v1/documents/{id}");
              tell(t`Kept. Documents go there from now on.`);
              onDone?.();
            },
          },
        );
      }}
    >
      <Stack maw="32rem">
        {save.error ? <ProblemAlert error={save.error} /> : null}
        <Autocomplete
          name="name"
          label={t`Accounting program or firm`}
          data={PROGRAMS}
          defaultValue={known?.name ?? ""}
          required
        />
        <SegmentedControl
          aria-label={t`How the documents go`}
          value={channel}
          onChange={(value) => setChannel(value === "sftp" ? "sftp" : "email")}
          data={[
            { value: "email", label: t`By e-mail` },
            { value: "sftp", label: t`Into an SFTP folder` },
          ]}
        />
        {channel === "email" ? (
          <TextInput
            name="email"
            type="email"
            label={t`E-mail address of the accounting program`}
            description={t`Your accountant can tell you: it takes invoices, and is not the accountant's own address.`}
            defaultValue={known?.email ?? ""}
            required
          />
        ) : (
          <>
            <Group align="flex-start" grow>
              <TextInput
                label={t`Server`}
                required
                value={host}
                onChange={(event) => {
                  setHost(event.currentTarget.value.trim());
                  setHostKey("");
                }}
              />
              <NumberInput
                label={t`Port`}
                value={port}
                min={1}
                max={65535}
                allowDecimal={false}
                thousandSeparator=""
                hideControls
                onChange={(value) => {
                  setPort(Number(value) || SFTP);
                  setHostKey("");
                }}
              />
            </Group>
            <TextInput name="username" label={t`User name`} defaultValue={known?.username ?? ""} required autoComplete="off" />
            <PasswordInput
              name="password"
              label={t`Password`}
              description={known?.host ? t`Leave empty to keep the present one` : undefined}
              required={!known?.host}
              autoComplete="off"
              visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
            />
            <TextInput name="folder" label={t`Folder`} defaultValue={known?.folder ?? ""} placeholder="/invoices" />
            <HostKey host={host} port={port} confirmed={hostKey} onConfirm={setHostKey} />
          </>
        )}
        <NativeSelect
          label={t`The PDF of each document`}
          value={pdf}
          onChange={(event) => setPdf(event.currentTarget.value as typeof pdf)}
          data={[
            { value: "inside", label: t`Inside the e-invoice (most programs)` },
            { value: "beside", label: t`Inside, and as a file beside it` },
            { value: "none", label: t`Not sent along` },
          ]}
        />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={channel === "sftp" && !hostKey}>
            <Trans>Keep</Trans>
          </Button>
          {known ? (
            <Button
              variant="default"
              loading={test.isPending}
              onClick={() =>
                test.mutate({}, { onSuccess: () => tell(t`A test is on its way. Whether it arrived shows here in a moment.`) })
              }
            >
              <Trans>Send a test</Trans>
            </Button>
          ) : null}
        </Group>
        {test.error ? <ProblemAlert error={test.error} /> : null}
        {known?.test_problem ? <StoredProblemAlert problem={known.test_problem} /> : null}
        {known?.tested_at && !known.test_problem ? (
          <Label tone="good">
            <Trans>
              Test arrived on <Moment value={known.tested_at} />
            </Trans>
          </Label>
        ) : null}
      </Stack>
    </form>
  );
}
