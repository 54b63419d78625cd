import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { api } from "@/api/client";
import type { Document } from "@/api/types";
import { ProblemFacts } from "@/parts/problem-facts";
import { Label } from "@/ui/label";
import { StoredProblemAlert } from "@/ui/problem-alert";
import type { DocumentDeeds } from "./use-document-deeds";

/** Why the document could not go to the accountant, and the way around it. */
export function FailedDelivery({ document, deeds }: { document: Document; deeds: DocumentDeeds }) {
  const of = { state: "failed", document_id: document.id, limit: 1 } as const;
  const query = api.useQuery("get", "/v1/deliveries", { params: { query: of } });
  const failed = query.data?.items[0];
  return (
    <>
      <p style={{ margin: 0 }}>
        <Label tone="bad">
          <Trans>Could not be sent</Trans>
        </Label>
      </p>
      {failed?.problem ? (
        <>
          <StoredProblemAlert problem={failed.problem} />
          <ProblemFacts problem={failed.problem} />
        </>
      ) : null}
      <Button variant="default" size="xs" mt="xs" onClick={() => void deeds.sendOriginal()}>
        <Trans>Send the original</Trans>
      </Button>
    </>
  );
}
