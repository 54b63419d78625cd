import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "@/api/client";
import { asProblem } from "@/api/problem";
import { refresh } from "@/api/refresh";
import type { StatementPreview } from "@/api/types";
import { tell } from "@/ui/tell";
import { useTellProblem } from "@/ui/use-tell-problem";

export interface Addition {
  iban: string;
  currency: string;
  name: string;
  institution_id: string;
}

/** Hands a bank's file in, and keeps what importing it would do until that is decided. */
export function useStatementUpload() {
  const queries = useQueryClient();
  const [preview, setPreview] = useState<StatementPreview | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (ask: () => Promise<{ data?: StatementPreview }>) => {
    setBusy(true);
    setError(null);
    try {
      setPreview((await ask()).data ?? null);
    } catch (failure) {
      setError(asProblem(failure));
    } finally {
      setBusy(false);
      await refresh(queries, "/v1/statement-files");
    }
  };
  return {
    preview,
    error,
    busy,
    upload: (file: File | null) => {
      if (!file) return;
      const form = new FormData();
      form.append("file", file, file.name);
      setPreview(null);
      // The generated type takes a multipart file for a string; the form goes as it is.
      void attempt(() => client.POST("/v1/statement-files", { body: form as never }));
    },
    look: (id: string) => attempt(() => client.GET("/v1/statement-files/{id}", { params: { path: { id } } })),
    close: () => {
      setPreview(null);
      setError(null);
    },
  };
}

/** What can be done with a file that waits. */
export function useStatementFile(id: string, onDone: () => void) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const params = { path: { id } };
  const attempt = async (act: () => Promise<string>) => {
    try {
      tell(await act());
      onDone();
    } catch (failure) {
      tellProblem(failure);
    } finally {
      await refresh(queries, "/v1/statement-files", "/v1/accounts", "/v1/transactions", "/v1/bank-connections", "/v1/todo");
    }
  };
  return {
    take: (additions: Addition[], account_id: string | null) =>
      attempt(async () => {
        const answer = await client.POST("/v1/statement-files/{id}/imports", { params, body: { additions, account_id } });
        const stored = answer.data?.stored ?? 0;
        return t`Imported: ${stored} new transactions.`;
      }),
    discard: () =>
      attempt(async () => {
        await client.DELETE("/v1/statement-files/{id}", { params });
        return t`The file is left aside. Nothing was imported.`;
      }),
    explain: async (fingerprint: string, columns: Record<string, string>, again: () => Promise<void>) => {
      try {
        await client.PUT("/v1/statement-layouts/{fingerprint}", {
          params: { path: { fingerprint } },
          body: { columns: columns as never },
        });
        await again();
      } catch (failure) {
        tellProblem(failure);
      }
    },
  };
}
