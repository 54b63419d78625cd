import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { NotificationSettings } from "@/api/types";
import { Section } from "@/parts/section";
import { Day } from "@/ui/day";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { useTellProblem } from "@/ui/use-tell-problem";
import { Waiting } from "@/ui/waiting";
import { usePush } from "./use-push";

type Choice = Exclude<keyof NotificationSettings, "push_key">;

/** What the person hears of this company, and how: each switch counts at once. */
export function NotificationForm() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const settings = api.useQuery("get", "/v1/notification-settings");
  const save = api.useMutation("put", "/v1/notification-settings");
  const shown = settings.data;
  const set = (choice: Choice, on: boolean) => {
    if (!shown) return;
    const { push_key: _key, ...choices } = shown;
    save.mutate(
      { body: { ...choices, [choice]: on } },
      {
        onSuccess: () => {
          void refresh(queries, "/v1/notification-settings");
          tell(t`Kept.`);
        },
        onError: tellProblem,
      },
    );
  };
  const choice = (name: Choice, label: string, description: string) => (
    <Switch
      label={label}
      description={description}
      checked={shown?.[name] ?? false}
      disabled={save.isPending}
      onChange={(event) => set(name, event.currentTarget.checked)}
    />
  );
  return (
    <Section title={t`Notifications`} lead={t`Of this company, to you alone. Never an empty one.`}>
      {settings.error ? <ProblemAlert error={settings.error} retry={() => void settings.refetch()} /> : null}
      {settings.isPending ? <Waiting rows={3} height={48} /> : null}
      {shown ? (
        <Stack gap="md">
          {choice("weekly_mail", t`Weekly summary by mail`, t`On Monday morning, when something is open.`)}
          {choice(
            "urgent_mail",
            t`By mail, what cannot wait`,
            t`Bank access that ends, a delivery that failed, a silent bank, the VAT return.`,
          )}
          {shown.push_key ? (
            <>
              {choice("urgent_push", t`On my browsers, what cannot wait`, t`The same, as a message on the screen.`)}
              {choice("weekly_push", t`On my browsers, the weekly summary`, t`One line on Monday morning.`)}
              <Browsers pushKey={shown.push_key} />
            </>
          ) : null}
        </Stack>
      ) : null}
    </Section>
  );
}

function Browsers({ pushKey }: { pushKey: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const push = usePush(pushKey);
  const browsers = api.useQuery("get", "/v1/push-subscriptions");
  const remove = (id: string) =>
    void client
      .DELETE("/v1/push-subscriptions/{id}", { params: { path: { id } } })
      .catch(tellProblem)
      .finally(() => refresh(queries, "/v1/push-subscriptions"));
  return (
    <div>
      {push.state === "off" ? (
        <Button variant="default" onClick={() => void push.start().catch(tellProblem)}>
          <Trans>Tell me on this browser</Trans>
        </Button>
      ) : null}
      {push.state === "on" ? (
        <Button variant="default" onClick={() => void push.stop().catch(tellProblem)}>
          <Trans>No longer on this browser</Trans>
        </Button>
      ) : null}
      {push.state === "denied" ? (
        <p className={rows.under}>
          <Trans>This browser keeps messages of this site away. Allow them in its own settings.</Trans>
        </p>
      ) : null}
      {(browsers.data?.items ?? []).map((browser) => (
        <Group key={browser.id} justify="space-between" wrap="nowrap" mt="xs">
          <span className={rows.under}>
            {nameOf(browser.user_agent)} · <Day value={browser.created_at} />
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t`Remove ${nameOf(browser.user_agent)}`}
            onClick={() => remove(browser.id)}
          >
            <Trans>Remove</Trans>
          </Button>
        </Group>
      ))}
    </div>
  );
}

/** The browser's name out of what it calls itself; the order matters, since each claims to be those after it. */
function nameOf(agent: string): string {
  const names = ["Edg", "OPR", "Firefox", "Chrome", "Safari"];
  const shown: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
  const found = names.find((name) => agent.includes(`${name}/`));
  return found ? (shown[found] ?? found) : agent.slice(0, 30) || "?";
}
