import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { formTexts } from "@/ui/form-text";

/** Closes a question with a message: it is remembered who closed it and why. */
export function NoteDialog(props: { title: string; onChoose: (note: string) => void; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ "aria-label": t`Close` }}>
      <form
        onSubmit={(event) => {
          const text = formTexts(event);
          props.onChoose(text("note"));
        }}
      >
        <Stack>
          <Textarea
            name="note"
            label={t`Why`}
            description={t`Your accountant can read this.`}
            required
            autosize
            minRows={2}
            data-autofocus
          />
          <Button type="submit">
            <Trans>Close the question</Trans>
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
