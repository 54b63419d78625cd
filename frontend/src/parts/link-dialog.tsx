import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { api } from "@/api/client";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import classes from "./link-dialog.module.css";
import { Reasons } from "./reasons";
import { documentChoice, type Linkable, transactionChoice, useLikely } from "./use-likely";

export interface LinkDialogProps {
  subject: Linkable;
  onChoose: (chosen: string[]) => void;
  onClose: () => void;
}

/** Links by hand: the candidates first, the best on top, and a search over everything. */
export function LinkDialog({ subject, onChoose, onClose }: LinkDialogProps) {
  const { t } = useLingui();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 250);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const found = useChoices(subject, asked);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const title = subject.type === "document" ? t`Link with a transaction` : t`Link with a document`;

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ "aria-label": t`Close` }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) onChoose([...chosen]);
        }}
      >
        <TextInput
          data-autofocus
          aria-label={t`Search`}
          placeholder={t`Search by name, amount or number`}
          leftSection={<Icon name="search" size={18} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          mb="sm"
        />
        {found.error ? <ProblemAlert error={found.error} /> : null}
        {found.isPending ? <Waiting rows={3} height={56} /> : null}
        <ul className={classes.list} aria-label={asked ? t`Found` : t`Most likely`}>
          {found.choices.map((choice) => (
            <li key={choice.id} className={classes.choice} data-chosen={chosen.includes(choice.id) || undefined}>
              <Checkbox
                checked={chosen.includes(choice.id)}
                onChange={() => toggle(choice.id)}
                classNames={{ body: classes.body, labelWrapper: classes.label }}
                label={
                  <>
                    {choice.line}
                    <Reasons reasons={choice.reasons} />
                    {choice.partial ? (
                      <Label tone="warn">
                        <Trans>A part only: the booking stays incomplete</Trans>
                      </Label>
                    ) : null}
                  </>
                }
              />
            </li>
          ))}
        </ul>
        {!found.isPending && found.choices.length === 0 ? (
          <p className={classes.none}>
            {asked ? <Trans>Nothing found.</Trans> : <Trans>Nothing fits by itself. Search for it above.</Trans>}
          </p>
        ) : null}
        <div className={classes.foot}>
          <Button type="submit" disabled={chosen.length === 0} leftSection={<Icon name="booking" size={18} />}>
            {chosen.length > 1 ? <Trans>Link all {chosen.length}</Trans> : <Trans>Link</Trans>}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useChoices(subject: Linkable, asked: string) {
  const wanted = { params: { query: { q: asked, limit: 20 } } };
  const forDocument = subject.type === "document";
  const likely = useLikely(subject, !asked);
  const transactions = api.useQuery("get", "/v1/transactions", wanted, { enabled: forDocument && asked !== "" });
  const documents = api.useQuery("get", "/v1/documents", wanted, { enabled: !forDocument && asked !== "" });
  if (!asked) return likely;
  const now = forDocument ? transactions : documents;
  const choices = forDocument
    ? (transactions.data?.items ?? []).map(transactionChoice)
    : (documents.data?.items ?? []).map(documentChoice);
  return { choices, isPending: now.isPending, error: now.error };
}
