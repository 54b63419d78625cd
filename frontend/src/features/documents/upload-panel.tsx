import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton, Progress } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.css";
import { Link } from "@tanstack/react-router";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import { ProblemAlert } from "@/ui/problem-alert";
import classes from "./upload-panel.module.css";
import { type Upload, useUploads } from "./use-uploads";

const ACCEPTED = ".pdf,.xml,.jpg,.jpeg,.png,.gif,.bmp,.tif,.tiff,.heic,.heif,.webp,application/pdf,image/*";

/** Files go in here: dropped, chosen, or photographed. Each tells what became of it. */
export function UploadPanel() {
  const { t } = useLingui();
  const { uploads, add, clear } = useUploads();
  const busy = uploads.filter((upload) => upload.state === "waiting" || upload.state === "sending").length;
  return (
    <section id="add" aria-label={t`Add documents`} className={classes.panel}>
      <Dropzone
        onDrop={add}
        activateOnClick={false}
        enablePointerEvents
        className={classes.drop}
        inputProps={{ "aria-label": t`Files to add` }}
        tabIndex={-1}
      >
        <div className={classes.inside}>
          <span className={classes.text}>
            <Icon name="upload" />
            <span>
              <Trans>Drop invoices and receipts here</Trans>
            </span>
          </span>
          <span className={classes.buttons}>
            <FileButton onChange={add} multiple accept={ACCEPTED} inputProps={{ "aria-label": t`Choose files` }}>
              {(button) => (
                <Button {...button} leftSection={<Icon name="plus" size={18} />}>
                  <Trans>Choose files</Trans>
                </Button>
              )}
            </FileButton>
            <FileButton
              onChange={(file) => file && add([file])}
              accept="image/*"
              capture="environment"
              inputProps={{ "aria-label": t`Take a photo` }}
            >
              {(button) => (
                <Button {...button} variant="default" className={classes.photo}>
                  <Trans>Take a photo</Trans>
                </Button>
              )}
            </FileButton>
          </span>
        </div>
      </Dropzone>
      {uploads.length > 0 ? (
        <>
          <div className={classes.head}>
            <span role="status">
              {busy > 0 ? (
                <Plural value={busy} one="# file on its way" other="# files on their way" />
              ) : (
                <Trans>All files are in.</Trans>
              )}
            </span>
            {busy === 0 ? (
              <Button variant="subtle" size="compact-sm" onClick={clear}>
                <Trans>Clear the list</Trans>
              </Button>
            ) : null}
          </div>
          <ul className={classes.uploads}>
            {uploads.map((upload) => (
              <UploadLine key={upload.key} upload={upload} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function UploadLine({ upload }: { upload: Upload }) {
  const { t } = useLingui();
  return (
    <li>
      <div className={classes.line}>
        <span className={classes.name}>{upload.name}</span>
        {upload.state === "waiting" || upload.state === "sending" ? (
          <Progress value={upload.share * 100} w="8rem" aria-label={t`Progress of ${upload.name}`} />
        ) : null}
        {upload.state === "stored" ? (
          <Label tone="good">
            <Trans>In, being read</Trans>
          </Label>
        ) : null}
        {upload.state === "seen_before" ? (
          <Label tone="warn">
            <Trans>Was in already</Trans>
          </Label>
        ) : null}
        {upload.state === "refused" ? (
          <Label tone="bad">
            <Trans>Refused</Trans>
          </Label>
        ) : null}
        {upload.document ? (
          <Link to="/documents/$id" params={{ id: upload.document.id }} aria-label={t`Open ${upload.name}`}>
            <Trans>Open</Trans>
          </Link>
        ) : null}
      </div>
      {upload.error ? <ProblemAlert error={upload.error} /> : null}
    </li>
  );
}
