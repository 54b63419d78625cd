import { Trans } from "@lingui/react/macro";
import { Skeleton, VisuallyHidden } from "@mantine/core";

/** The shape of what is coming. */
export function Waiting({ rows = 6, height = 64 }: { rows?: number; height?: number }) {
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">
        <Trans>Loading</Trans>
      </VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={height} mb="xs" radius="md" />
      ))}
    </div>
  );
}
