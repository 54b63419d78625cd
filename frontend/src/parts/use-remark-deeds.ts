import { useQueryClient } from "@tanstack/react-query";
import { client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { useTellProblem } from "@/ui/use-tell-problem";

/** What remarks stand beside. */
export interface Beside {
  subject_type: "documents" | "transactions" | "bookings";
  id: string;
}

/** Writes remarks beside one thing. */
export function useRemarkDeeds(beside: Beside) {
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const params = { path: beside };
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      tellProblem(error);
      return false;
    } finally {
      await refresh(queries, "/v1/remarks/{subject_type}/{id}", "/v1/tags", "/v1/categories");
    }
  };
  return {
    tag: (before: readonly string[], wanted: readonly string[]) =>
      attempt(async () => {
        for (const tag of wanted.filter((one) => !before.includes(one))) {
          await client.PUT("/v1/remarks/{subject_type}/{id}/tags/{tag}", { params: { path: { ...beside, tag } } });
        }
        for (const tag of before.filter((one) => !wanted.includes(one))) {
          await client.DELETE("/v1/remarks/{subject_type}/{id}/tags/{tag}", { params: { path: { ...beside, tag } } });
        }
      }),
    categorise: (category: string | null) =>
      attempt(() =>
        category === null
          ? client.DELETE("/v1/remarks/{subject_type}/{id}/category", { params })
          : client.PUT("/v1/remarks/{subject_type}/{id}/category", { params, body: { category } }),
      ),
    write: (text: string) => attempt(() => client.POST("/v1/remarks/{subject_type}/{id}/messages", { params, body: { text } })),
    withdraw: (id: string) => attempt(() => client.DELETE("/v1/messages/{id}", { params: { path: { id } } })),
  };
}
