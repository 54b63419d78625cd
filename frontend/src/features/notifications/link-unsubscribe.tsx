import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { api } from "@/api/client";
import { isLanguage, speak } from "@/i18n/language";
import { Icon } from "@/ui/icon";
import { ProblemAlert } from "@/ui/problem-alert";
import classes from "./link.module.css";

/** Ends the mails about one company, with one button and without signing in. */
export function LinkUnsubscribe({ token }: { token: string }) {
  const end = api.useMutation("post", "/v1/notice-links/unsubscriptions");
  if (end.data) {
    const company = end.data.company_name;
    return (
      <p className={classes.done} role="status">
        <Icon name="check" />
        <span>
          <Trans>You get no more of these mails about {company}.</Trans>
        </span>
      </p>
    );
  }
  return (
    <>
      <p className={classes.lead}>
        <Trans>
          The weekly summary and what cannot wait no longer come by mail. You can switch them on again in your settings.
        </Trans>
      </p>
      <div className={classes.block}>
        {end.error ? <ProblemAlert error={end.error} /> : null}
        <Button
          size="lg"
          fullWidth
          loading={end.isPending}
          onClick={() =>
            end.mutate(
              { params: { query: { token } } },
              { onSuccess: (ended) => void (isLanguage(ended.language) ? speak(ended.language) : undefined) },
            )
          }
        >
          <Trans>No longer send these mails</Trans>
        </Button>
      </div>
    </>
  );
}
