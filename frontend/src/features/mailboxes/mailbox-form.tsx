import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Chip, Group, NumberInput, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import { tell } from "@/ui/tell";
import { IMAP_OVER_TLS, PRESETS, type Preset, presetFor } from "./presets";

/** Links a mailbox: it is signed in to before it is kept. */
export function MailboxForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const link = api.useMutation("post", "/v1/mailboxes");
  const [address, setAddress] = useState("");
  const [preset, setPreset] = useState<Preset | null>(null);
  const [host, setHost] = useState("");
  const [own, setOwn] = useState(false);

  const choose = (name: string) => {
    const found = PRESETS.find((one) => one.name === name) ?? null;
    setPreset(found);
    setOwn(!found);
    if (found) setHost(found.host);
  };
  const typed = (value: string) => {
    setAddress(value);
    const found = presetFor(value);
    if (found) choose(found.name);
  };

  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        link.mutate(
          {
            body: {
              address,
              host: text("host") || host,
              port: Number(text("port")) || IMAP_OVER_TLS,
              username: text("username") || address,
              password: text("password"),
            },
          },
          {
            onSuccess: () => {
              void refresh(queries, "/v1/mailboxes", "/v1/todo");
              tell(t`The mailbox is linked. Its messages are being looked through.`);
              onDone();
            },
          },
        );
      }}
    >
      <Stack>
        {link.error ? <ProblemAlert error={link.error} /> : null}
        <TextInput
          type="email"
          label={t`E-mail address`}
          required
          autoComplete="off"
          value={address}
          onChange={(event) => typed(event.currentTarget.value)}
        />
        <Chip.Group value={own ? "own" : (preset?.name ?? "")} onChange={(value) => choose(String(value))}>
          <Group gap="xs" role="radiogroup" aria-label={t`Provider`}>
            {PRESETS.map((one) => (
              <Chip key={one.name} value={one.name}>
                {one.name}
              </Chip>
            ))}
            <Chip value="own">
              <Trans>Another</Trans>
            </Chip>
          </Group>
        </Chip.Group>
        <PasswordInput
          name="password"
          label={preset?.appPassword ? t`App password` : t`Password`}
          description={
            preset?.appPassword
              ? t`${preset.name} wants a password made for this app: make one in the security settings of your ${preset.name} account.`
              : t`Kept encrypted. OkiOki only reads: it marks, moves and deletes nothing.`
          }
          required
          autoComplete="off"
          visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
        />
        {own ? (
          <>
            <Group align="flex-start" grow>
              <TextInput name="host" label={t`Mail server (IMAP)`} placeholder="imap.example.be" required defaultValue={host} />
              <NumberInput
                name="port"
                label={t`Port`}
                defaultValue={IMAP_OVER_TLS}
                min={1}
                max={65535}
                allowDecimal={false}
                thousandSeparator=""
                hideControls
              />
            </Group>
            <TextInput name="username" label={t`User name`} description={t`Usually the address itself`} autoComplete="off" />
          </>
        ) : null}
        <Group>
          <Button type="submit" loading={link.isPending} disabled={!own && !preset}>
            <Trans>Link the mailbox</Trans>
          </Button>
          {link.isPending ? <Trans>Signing in to check it…</Trans> : null}
        </Group>
      </Stack>
    </form>
  );
}
