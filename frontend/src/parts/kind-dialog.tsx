import { useLingui } from "@lingui/react/macro";
import { Button, Modal, SimpleGrid } from "@mantine/core";
import type { Explanation } from "@/api/types";
import { EXPLANATIONS } from "./words";

/** Asks what kind of transaction it is that has no document. */
export function KindDialog(props: { onChoose: (kind: Explanation) => void; onClose: () => void }) {
  const { t, i18n } = useLingui();
  return (
    <Modal opened onClose={props.onClose} title={t`No document: what is it?`} closeButtonProps={{ "aria-label": t`Close` }}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {Object.entries(EXPLANATIONS).map(([kind, words], index) => (
          <Button
            key={kind}
            variant="default"
            justify="flex-start"
            data-autofocus={index === 0 || undefined}
            onClick={() => props.onChoose(kind as Explanation)}
          >
            {i18n._(words)}
          </Button>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
