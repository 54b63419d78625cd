import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { daysAfter, todayInBrussels } from "@/i18n/belgian";
import { Day } from "@/ui/day";
import { formTexts } from "@/ui/form-text";

/** Asks until when. It may come back earlier, when the missing part arrives. */
export function PauseDialog(props: {
  title: string;
  due?: string | null;
  onChoose: (until: string) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const today = todayInBrussels();
  const choices: [string, string][] = [
    [t`Tomorrow`, daysAfter(today, 1)],
    [t`In a week`, daysAfter(today, 7)],
    [t`In a month`, daysAfter(today, 30)],
  ];
  if (props.due && props.due > today) choices.push([t`On the due date`, props.due]);
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ "aria-label": t`Close` }}>
      <Stack gap="xs">
        {choices.map(([label, until], index) => (
          <Button
            key={label}
            variant="default"
            justify="space-between"
            rightSection={<Day value={until} />}
            data-autofocus={index === 0 || undefined}
            onClick={() => props.onChoose(until)}
          >
            {label}
          </Button>
        ))}
      </Stack>
      <form
        onSubmit={(event) => {
          const text = formTexts(event);
          props.onChoose(text("until"));
        }}
      >
        <Group align="flex-end" mt="md" gap="xs">
          <TextInput name="until" type="date" label={t`Another day`} min={daysAfter(today, 1)} required style={{ flex: 1 }} />
          <Button type="submit">
            <Trans>Choose</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
