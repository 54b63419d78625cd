import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { asProblem } from "@/api/problem";
import { sendFile } from "@/api/upload";
import { isLanguage, speak } from "@/i18n/language";
import { announce } from "@/ui/announce";
import { Day } from "@/ui/day";
import { Facts } from "@/ui/facts";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import classes from "./answer-form.module.css";

const ACCEPTED = ".pdf,.xml,.jpg,.jpeg,.png,.gif,.bmp,.tif,.tiff,.heic,.heif,.webp,application/pdf,image/*";

interface Came {
  files: number;
  files_left: number;
}

/** What somebody outside is asked for, and the way in for it. The token proves that they were asked; nobody signs in. */
export function AnswerForm({ token }: { token: string }) {
  const { t } = useLingui();
  const { mutate, ...view } = api.useMutation("post", "/v1/document-requests/views");
  const [share, setShare] = useState<number | null>(null);
  const [came, setCame] = useState<Came | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  useEffect(() => {
    mutate({ body: { token } }, { onSuccess: (shown) => void (isLanguage(shown.language) ? speak(shown.language) : undefined) });
  }, [mutate, token]);

  if (view.error) {
    return (
      <div className={classes.buttons}>
        <ProblemAlert error={view.error} />
      </div>
    );
  }
  if (!view.data) return <Waiting rows={3} height={48} />;
  const asked = view.data;
  const { files, files_left } = came ?? asked;
  const send = (file: File | null) => {
    if (!file) return;
    setRefusal(null);
    setShare(0);
    sendFile<Came>("/v1/document-requests/answers", file, { token }, setShare)
      .then((answer) => {
        setCame(answer);
        announce(t`Thank you: it came in.`);
      })
      .catch((error: unknown) => setRefusal(asProblem(error)))
      .finally(() => setShare(null));
  };
  return (
    <>
      <p className={classes.lead}>
        <Trans>
          <strong>{asked.company_name}</strong> is looking for the invoice or receipt of this:
        </Trans>
      </p>
      <Facts
        of={[
          [t`Amount`, asked.amount ? <Money key="amount" amount={asked.amount} currency={asked.currency} strong /> : null],
          [t`Date`, asked.day ? <Day key="day" value={asked.day} long /> : null],
        ]}
      />
      {files > 0 ? (
        <p className={classes.thanks}>
          <Icon name="check" />
          <span>
            <Plural value={files} one="Thank you: # file came in." other="Thank you: # files came in." />
          </span>
        </p>
      ) : null}
      {refusal ? <ProblemAlert error={refusal} /> : null}
      {share === null ? null : <Progress value={share * 100} aria-label={t`How far the file is`} />}
      {files_left > 0 ? (
        <div className={classes.buttons}>
          <FileButton
            onChange={send}
            accept="image/*"
            capture="environment"
            inputProps={{ "aria-label": t`Take a photo` }}
            disabled={share !== null}
          >
            {(button) => (
              <Button
                {...button}
                size="lg"
                fullWidth
                variant={files > 0 ? "default" : "filled"}
                className={classes.photo}
                loading={share !== null}
              >
                <Trans>Take a photo</Trans>
              </Button>
            )}
          </FileButton>
          <FileButton onChange={send} accept={ACCEPTED} inputProps={{ "aria-label": t`Choose a file` }} disabled={share !== null}>
            {(button) => (
              <Button {...button} size="lg" fullWidth variant="default" className={classes.file} loading={share !== null}>
                {files > 0 ? <Trans>Send another file</Trans> : <Trans>Choose a file</Trans>}
              </Button>
            )}
          </FileButton>
        </div>
      ) : null}
      <p className={classes.quiet}>
        <Trans>
          PDF, photo or e-invoice, up to 25 MB. This page works until <Day value={asked.expires_at} /> and is for nothing else.
        </Trans>
      </p>
    </>
  );
}
