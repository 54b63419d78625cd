import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { api, client } from "@/api/client";
import { useAdopt } from "@/api/session";
import { Section } from "@/parts/section";
import { Moment } from "@/ui/day";
import { Label } from "@/ui/label";
import { ProblemAlert } from "@/ui/problem-alert";
import { useTellProblem } from "@/ui/use-tell-problem";
import { Waiting } from "@/ui/waiting";
import classes from "./session-list.module.css";

/** The browser or app in words a person knows, from what it says about itself. */
function device(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrome\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "";
  const system = /Android/.test(agent)
    ? "Android"
    : /iPhone|iPad/.test(agent)
      ? "iOS"
      : /Windows/.test(agent)
        ? "Windows"
        : /Mac OS/.test(agent)
          ? "macOS"
          : /Linux/.test(agent)
            ? "Linux"
            : "";
  return [browser, system].filter(Boolean).join(", ") || agent.slice(0, 60) || "–";
}

/** Everywhere this user is signed in, and the way to end it all at once. */
export function SessionList({ onGone }: { onGone: () => void }) {
  const { t } = useLingui();
  const adopt = useAdopt();
  const tellProblem = useTellProblem();
  const query = api.useQuery("get", "/v1/sessions");
  const leaveAll = async () => {
    try {
      await client.DELETE("/v1/sessions");
      adopt(null);
      onGone();
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Section title={t`Where you are signed in`}>
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting rows={2} height={50} /> : null}
      <ul className={classes.list}>
        {(query.data?.items ?? []).map((session) => (
          <li key={session.id}>
            <span>{device(session.user_agent)}</span>
            <span className={classes.quiet}>
              <Trans>
                last used <Moment value={session.last_used_at} />
              </Trans>
            </span>
            {session.current ? (
              <Label tone="good">
                <Trans>This one</Trans>
              </Label>
            ) : null}
          </li>
        ))}
      </ul>
      <Button variant="default" mt="sm" onClick={() => void leaveAll()}>
        <Trans>Sign out everywhere</Trans>
      </Button>
    </Section>
  );
}
