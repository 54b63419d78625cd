import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect } from "react";
import { api } from "@/api/client";
import type { NoticeQuestion } from "@/api/types";
import { isLanguage, speak } from "@/i18n/language";
import { Day } from "@/ui/day";
import { Facts } from "@/ui/facts";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import classes from "./link.module.css";

type Answer = NoticeQuestion["answers"][number];

const QUESTIONS: Partial<Record<NoticeQuestion["question"], MessageDescriptor>> = {
  suggestion_to_confirm: msg`OkiOki found a document for this. Do they belong together?`,
  transaction_without_document: msg`Which document belongs to this transaction?`,
  document_unpaid: msg`Has this been paid, and how?`,
  document_expected: msg`The usual invoice did not come. Is it still expected?`,
};
const ANSWERS: Partial<Record<Answer, MessageDescriptor>> = {
  confirm: msg`Yes, link them`,
  reject: msg`No, not these`,
  private: msg`Private`,
  bank_cost: msg`Bank cost`,
  paid_card: msg`By card`,
  paid_private_money: msg`Private money`,
  not_expected: msg`Not expected any more`,
  snooze: msg`Ask me again in a week`,
};

/** One question out of a mail, answered without signing in. Looking answers nothing: a button does. */
export function LinkAnswer({ token }: { token: string }) {
  const { t, i18n } = useLingui();
  const { mutate, ...view } = api.useMutation("post", "/v1/notice-links/views");
  const answer = api.useMutation("post", "/v1/notice-links/answers");
  useEffect(() => {
    mutate({ body: { token } }, { onSuccess: (shown) => void (isLanguage(shown.language) ? speak(shown.language) : undefined) });
  }, [mutate, token]);
  if (view.error) {
    return (
      <div className={classes.block}>
        <ProblemAlert error={view.error} />
      </div>
    );
  }
  if (!view.data) return <Waiting rows={3} height={48} />;
  const asked = view.data;
  const words = QUESTIONS[asked.question];
  return (
    <>
      <p className={classes.lead}>{words ? i18n._(words) : null}</p>
      <Facts
        of={[
          [t`Company`, asked.company_name],
          [t`Name`, asked.name],
          [t`Amount`, asked.amount ? <Money key="amount" amount={asked.amount} currency={asked.currency} strong /> : null],
          [t`Date`, asked.day ? <Day key="day" value={asked.day} long /> : null],
        ]}
      />
      {answer.isSuccess ? (
        <p className={classes.done} role="status">
          <Icon name="check" />
          <Trans>Done: it is answered.</Trans>
        </p>
      ) : (
        <div className={classes.block}>
          {answer.error ? <ProblemAlert error={answer.error} /> : null}
          {asked.answers.map((one, index) => {
            const label = ANSWERS[one];
            return label ? (
              <Button
                key={one}
                size="lg"
                fullWidth
                variant={index === 0 ? "filled" : "default"}
                loading={answer.isPending && answer.variables.body.answer === one}
                disabled={answer.isPending}
                onClick={() => answer.mutate({ body: { token, answer: one } })}
              >
                {i18n._(label)}
              </Button>
            ) : null;
          })}
        </div>
      )}
    </>
  );
}
