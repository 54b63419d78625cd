import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { daysAfter, todayInBrussels } from "@/i18n/belgian";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";

/** What a key may be given: never people, keys, settings, or connections. */
const SCOPES = [
  "documents:read",
  "documents:write",
  "transactions:read",
  "transactions:write",
  "bookings:read",
  "bookings:write",
  "todo:read",
  "deliveries:read",
  "deliveries:write",
  "company:read",
  "banks:read",
  "mailboxes:read",
  "accountant:read",
  "events:read",
];

export function ApiKeyForm({ onMade }: { onMade: (key: string) => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const make = api.useMutation("post", "/v1/api-keys");
  const [scopes, setScopes] = useState<string[]>(["documents:read", "documents:write"]);
  const today = todayInBrussels();
  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        const form = event.currentTarget;
        make.mutate(
          { body: { name: text("name"), scopes: scopes as never, expires_on: text("expires_on") } },
          {
            onSuccess: ({ key }) => {
              void refresh(queries, "/v1/api-keys");
              form.reset();
              onMade(key);
            },
          },
        );
      }}
    >
      <Stack maw="36rem">
        {make.error ? <ProblemAlert error={make.error} /> : null}
        <TextInput name="name" label={t`What is it for?`} required />
        <TextInput
          name="expires_on"
          type="date"
          label={t`Valid until`}
          required
          defaultValue={daysAfter(today, 180)}
          min={daysAfter(today, 1)}
          max={daysAfter(today, 365)}
        />
        <Checkbox.Group label={t`What it may do`} value={scopes} onChange={setScopes}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Button type="submit" loading={make.isPending} disabled={scopes.length === 0} style={{ alignSelf: "flex-start" }}>
          <Trans>Make the key</Trans>
        </Button>
      </Stack>
    </form>
  );
}
