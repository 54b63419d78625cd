import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton } from "@mantine/core";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import { may, useSession } from "@/api/session";
import type { StatementFile } from "@/api/types";
import { Section } from "@/parts/section";
import { Moment } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import { More } from "@/ui/more";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import classes from "./statement-import.module.css";
import { StatementPreviewPanel } from "./statement-preview";
import { FORMATS } from "./statement-words";
import { useStatementUpload } from "./use-statement-files";

/** The bank's files: handed in here or come by mail, looked at, imported. */
export function StatementImport() {
  const { t } = useLingui();
  const session = useSession();
  const upload = useStatementUpload();
  const query = api.useInfiniteQuery("get", "/v1/statement-files", { params: { query: {} } }, PAGED);
  const files = (query.data?.pages ?? []).flatMap((page) => page.items);
  const allowed = may(session, "banks:write");
  return (
    <Section
      title={t`Statements as files`}
      lead={t`CODA, CAMT, MT940 and the CSV of your bank. What is here already is never stored twice.`}
    >
      {allowed ? (
        <FileButton onChange={upload.upload} inputProps={{ "aria-label": t`A bank's file` }}>
          {(button) => (
            <Button {...button} variant="default" loading={upload.busy} leftSection={<Icon name="upload" size={18} />} mb="md">
              <Trans>Hand in a file</Trans>
            </Button>
          )}
        </FileButton>
      ) : null}
      {upload.error ? <ProblemAlert error={upload.error} /> : null}
      {upload.preview ? (
        <StatementPreviewPanel
          key={`${upload.preview.file.id} ${upload.preview.question?.fingerprint ?? ""}`}
          preview={upload.preview}
          allowed={allowed}
          again={upload.look}
          onDone={upload.close}
        />
      ) : null}
      {files.length > 0 ? (
        <ul className={rows.list} aria-label={t`Files that came`}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} look={() => void upload.look(file.id)} />
          ))}
        </ul>
      ) : null}
      <More query={query} />
    </Section>
  );
}

function FileRow({ file, look }: { file: StatementFile; look: () => void }) {
  const stored = file.stored ?? 0;
  const known = file.known ?? 0;
  return (
    <li className={`${rows.row} ${classes.file}`}>
      <div className={classes.line}>
        <span className={classes.name}>{file.filename}</span>
        <Label>{FORMATS[file.format] ?? file.format}</Label>
        {file.state === "waiting" ? (
          <Label tone="warn">
            <Trans>Waits for you</Trans>
          </Label>
        ) : (
          <Label tone="good">
            <Trans>Imported</Trans>
          </Label>
        )}
      </div>
      <div className={rows.under}>
        {file.source === "mailbox" ? <Trans>by mail</Trans> : null}
        <Moment value={file.imported_at ?? file.created_at} />
        {file.state === "imported" ? (
          <span>
            <Plural value={stored} one="# new transaction" other="# new transactions" />, <Trans>{known} known</Trans>
          </span>
        ) : (
          <Button variant="subtle" size="compact-md" onClick={look}>
            <Trans>Look at it</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}
