import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton } from "@mantine/core";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import type { PaymentFile } from "@/api/types";
import { Section } from "@/parts/section";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { More } from "@/ui/more";
import rows from "@/ui/row.module.css";
import classes from "./payment-file-list.module.css";
import { STATES } from "./payment-words";
import { usePaymentFile } from "./use-payment-file";

/** The files that were made: to download, to take back, and what the bank said of them. */
export function PaymentFileList() {
  const { t } = useLingui();
  const query = api.useInfiniteQuery("get", "/v1/payment-files", { params: { query: {} } }, PAGED);
  const files = (query.data?.pages ?? []).flatMap((page) => page.items);
  if (files.length === 0) return null;
  return (
    <Section title={t`Files for the bank`}>
      <ul className={rows.list}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
      <More query={query} />
    </Section>
  );
}

function FileRow({ file }: { file: PaymentFile }) {
  const { t } = useLingui();
  const deeds = usePaymentFile(file);
  const day = file.execution_on;
  const count = file.payments.length;
  const settled = file.payments.every((one) => one.booked);
  const touched = file.payments.some((one) => one.booked || one.state === "accepted");
  return (
    <li className={`${rows.row} ${classes.file}`}>
      <div className={classes.head}>
        <strong>
          <Plural value={count} one="# payment" other="# payments" /> <Money amount={file.total} strong />
        </strong>
        <span className={rows.under}>
          <Trans>
            for <Day value={day} />
          </Trans>
        </span>
        {file.withdrawn_at ? (
          <Label icon="cross">
            <Trans>Taken back</Trans>
          </Label>
        ) : null}
        {settled ? (
          <Label tone="good">
            <Trans>All paid</Trans>
          </Label>
        ) : null}
      </div>
      <ul className={classes.payments}>
        {file.payments.map((one) => (
          <PaymentLine key={one.document_id} payment={one} />
        ))}
      </ul>
      {file.withdrawn_at || settled ? null : (
        <div className={classes.buttons}>
          <Button
            component="a"
            href={`/v1/payment-files/${file.id}/content`}
            download
            size="compact-md"
            leftSection={<Icon name="download" size={16} />}
          >
            <Trans>Download</Trans>
          </Button>
          <FileButton onChange={deeds.report} accept=".xml,application/xml" inputProps={{ "aria-label": t`The bank's report` }}>
            {(button) => (
              <Button {...button} variant="default" size="compact-md">
                <Trans>Add the bank's report</Trans>
              </Button>
            )}
          </FileButton>
          {touched ? null : (
            <Button variant="subtle" size="compact-md" onClick={() => void deeds.withdraw()}>
              <Trans>I did not hand it in</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function PaymentLine({ payment }: { payment: PaymentFile["payments"][number] }) {
  const { i18n } = useLingui();
  return (
    <li className={rows.under}>
      <span className={classes.creditor}>{payment.creditor_name}</span>
      <Money amount={payment.amount} />
      {payment.booked ? (
        <Label tone="good">
          <Trans>Paid</Trans>
        </Label>
      ) : (
        <Label tone={payment.state === "refused" ? "bad" : "plain"}>
          {i18n._(STATES[payment.state])} {payment.bank_code}
        </Label>
      )}
    </li>
  );
}
