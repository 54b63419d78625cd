import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Chip, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import { useSession } from "@/api/session";
import type { Addressee } from "@/api/types";
import { daysAfter, todayInBrussels } from "@/i18n/belgian";
import { LANGUAGE_NAMES, LANGUAGES } from "@/i18n/language";
import { formTexts } from "@/ui/form-text";
import type { NewRequest } from "./use-ask";

interface Props {
  /** The transaction whose document is missing; without one nobody is proposed. */
  transactionId?: string | undefined;
  /** What is asked for, in a name. */
  about: string;
  onChoose: (request: NewRequest) => void;
  onClose: () => void;
}

/** Whom to ask for a document, in which language, and until when to wait. */
export function RequestDialog({ transactionId, about, onChoose, onClose }: Props) {
  const { t } = useLingui();
  const session = useSession();
  const [picked, setPicked] = useState<Addressee | null>(null);
  const proposed = api.useQuery(
    "get",
    "/v1/transactions/{id}/addressees",
    { params: { path: { id: transactionId ?? "" } } },
    { enabled: Boolean(transactionId) },
  );
  const people = proposed.data?.items ?? [];
  const today = todayInBrussels();
  return (
    <Modal opened onClose={onClose} title={t`Ask for the document`} closeButtonProps={{ "aria-label": t`Close` }}>
      <form
        onSubmit={(event) => {
          const text = formTexts(event);
          onChoose({
            email: text("email"),
            name: text("name"),
            language: text("language") as NewRequest["language"],
            note: text("note"),
            return_on: text("return_on"),
          });
        }}
      >
        <Stack gap="sm">
          <p style={{ margin: 0 }}>
            <Trans>They get a mail with a link that takes a file or a photo, without an account: {about}</Trans>
          </p>
          {people.length > 0 ? (
            <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
              <legend>
                <Trans>Someone you know</Trans>
              </legend>
              <Chip.Group
                value={picked?.email ?? ""}
                onChange={(email) => setPicked(people.find((one) => one.email === email) ?? null)}
              >
                <Group gap="xs" mt={4}>
                  {people.map((one) => (
                    <Chip key={one.email} value={one.email}>
                      {one.name}
                    </Chip>
                  ))}
                </Group>
              </Chip.Group>
            </fieldset>
          ) : null}
          <Stack gap="sm" key={picked?.email ?? "new"}>
            <TextInput name="name" label={t`Name`} defaultValue={picked?.name ?? ""} maxLength={200} required data-autofocus />
            <TextInput name="email" type="email" label={t`E-mail address`} defaultValue={picked?.email ?? ""} required />
            <NativeSelect
              name="language"
              label={t`Their language`}
              defaultValue={picked?.language ?? session.company?.language ?? "fr"}
              data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
            />
          </Stack>
          <Textarea
            name="note"
            label={t`A few words of yours`}
            description={t`May be left empty.`}
            maxLength={500}
            autosize
            minRows={2}
          />
          <TextInput
            name="return_on"
            type="date"
            label={t`Ask me again on`}
            description={t`Earlier, as soon as an answer comes.`}
            defaultValue={daysAfter(today, 7)}
            min={daysAfter(today, 1)}
            max={daysAfter(today, 92)}
            required
          />
          <Button type="submit">
            <Trans>Send the mail</Trans>
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
