import { Trans } from "@lingui/react/macro";
import { Button, Center } from "@mantine/core";

/** The next page of a list, on request. */
export function More(props: { query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  if (!props.query.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={props.query.isFetchingNextPage} onClick={() => void props.query.fetchNextPage()}>
        <Trans>Show more</Trans>
      </Button>
    </Center>
  );
}
