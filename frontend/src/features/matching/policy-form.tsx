import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NumberInput, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { MatchingPolicy } from "@/api/types";
import { ProblemAlert } from "@/ui/problem-alert";
import { tell } from "@/ui/tell";
import { Waiting } from "@/ui/waiting";
import { BackTestResult } from "./back-test-result";
import classes from "./matching.module.css";

/** The figures by which documents and payments are brought together: tried on the company's own history, then switched on. */
export function PolicyForm() {
  const query = api.useQuery("get", "/v1/matching-policy");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={3} height={60} />;
  return <Figures key={JSON.stringify(query.data)} known={query.data} />;
}

function Figures({ known }: { known: MatchingPolicy }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const attempt = api.useMutation("post", "/v1/matching-policy/back-tests");
  const keep = api.useMutation("put", "/v1/matching-policy");
  const reset = api.useMutation("delete", "/v1/matching-policy");
  const { changed, ...begin } = known;
  const [figures, setFigures] = useState(begin);
  const [tried, setTried] = useState("");
  const asked = JSON.stringify(figures);
  const set = (name: keyof typeof figures, value: number | string) => {
    if (value === "") return;
    setFigures({ ...figures, [name]: name === "rounding" ? Number(value).toFixed(2) : Number(value) });
  };
  const done = (message: string) => {
    void refresh(queries, "/v1/matching-policy", "/v1/todo");
    tell(message);
  };
  const field = (name: keyof typeof figures, label: string, description: string, most: number, step = 1) => (
    <NumberInput
      label={label}
      description={description}
      min={0}
      max={most}
      step={step}
      decimalScale={step < 1 ? 3 : 0}
      clampBehavior="strict"
      value={Number(figures[name])}
      onChange={(value) => set(name, value)}
    />
  );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate({ body: figures }, { onSuccess: () => setTried(asked) });
      }}
    >
      <Stack>
        <div className={classes.figures}>
          {field("days_late", t`Days late`, t`After the due day, within which a payment still fits.`, 120)}
          {field("days_early", t`Days early`, t`Before the invoice, within which a payment still fits.`, 60)}
          {field("rounding", t`Rounding, in euro`, t`A difference that counts for nothing.`, 1, 0.01)}
          {field(
            "name_agrees",
            t`Likeness of names`,
            t`From here two names are one: 0.6 is bold, 1 is letter by letter.`,
            1,
            0.05,
          )}
          {field("rate_tolerance", t`Exchange rate`, t`The share by which a converted amount may differ.`, 0.1, 0.005)}
          {field("payout_days", t`Days of a payout`, t`Before it, in which its sales were made.`, 31)}
          {field(
            "margin_between_documents",
            t`Days between two`,
            t`By which a payment must fit one document better than the next.`,
            120,
          )}
        </div>
        {attempt.error ? <ProblemAlert error={attempt.error} /> : null}
        {keep.error ? <ProblemAlert error={keep.error} /> : null}
        {reset.error ? <ProblemAlert error={reset.error} /> : null}
        <Group>
          <Button type="submit" loading={attempt.isPending}>
            <Trans>Try on our history</Trans>
          </Button>
          {changed ? (
            <Button
              variant="default"
              loading={reset.isPending}
              onClick={() => reset.mutate({}, { onSuccess: () => done(t`The usual figures hold again.`) })}
            >
              <Trans>Back to the usual figures</Trans>
            </Button>
          ) : null}
        </Group>
        {attempt.data && tried === asked ? (
          <>
            <BackTestResult result={attempt.data} />
            <Group>
              <Button
                loading={keep.isPending}
                disabled={asked === JSON.stringify(begin)}
                onClick={() => keep.mutate({ body: figures }, { onSuccess: () => done(t`These figures hold from now on.`) })}
              >
                <Trans>Switch on</Trans>
              </Button>
            </Group>
          </>
        ) : (
          <p className={classes.from}>
            <Trans>A trial links nothing. It shows what would have been linked, and you decide afterwards.</Trans>
          </p>
        )}
      </Stack>
    </form>
  );
}
