import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { useUndoable } from "@/parts/use-undoable";

/** Forgets one learned thing, with its way back. */
export function useForget(): (what: "fact" | "place", id: string) => Promise<void> {
  const { t } = useLingui();
  const undoable = useUndoable();
  const queries = useQueryClient();
  const renew = () => refresh(queries, "/v1/documents/{id}/lessons", "/v1/counterparties");
  return async (what, id) => {
    const params = { path: { id } };
    const place = what === "place";
    await undoable(
      t`Forgotten: the next one is read without it.`,
      () =>
        place
          ? client.PUT("/v1/learned-places/{id}/forgetting", { params })
          : client.PUT("/v1/counterparty-facts/{id}/forgetting", { params }),
      () =>
        (place
          ? client.DELETE("/v1/learned-places/{id}/forgetting", { params })
          : client.DELETE("/v1/counterparty-facts/{id}/forgetting", { params })
        ).then(renew),
    );
    await renew();
  };
}
