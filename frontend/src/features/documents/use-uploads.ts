import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { asProblem } from "@/api/problem";
import { refresh } from "@/api/refresh";
import type { UploadedDocument } from "@/api/types";
import { uploadDocument } from "@/api/upload";

export interface Upload {
  key: string;
  name: string;
  share: number;
  state: "waiting" | "sending" | "stored" | "seen_before" | "refused";
  document?: UploadedDocument;
  error?: Error;
}
const AT_ONCE = 3;

/** Sends files, three at a time, and tells how far each one is. */
export function useUploads(): { uploads: readonly Upload[]; add: (files: readonly File[]) => void; clear: () => void } {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const add = useCallback(
    (files: readonly File[]) => {
      const change = (key: string, part: Partial<Upload>) =>
        setUploads((now) => now.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
      const queue = files.map((file) => ({ file, key: crypto.randomUUID() }));
      const fresh = queue.map(({ file, key }): Upload => ({ key, name: file.name, share: 0, state: "waiting" }));
      setUploads((now) => [...fresh, ...now]);
      const work = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const { file, key } = next;
          change(key, { state: "sending" });
          try {
            const document = await uploadDocument(file, (share) => change(key, { share }));
            change(key, { state: document.arrival === "seen_before" ? "seen_before" : "stored", document, share: 1 });
          } catch (error) {
            change(key, { state: "refused", error: asProblem(error) });
          }
        }
      };
      void Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => refresh(queries, "/v1/documents", "/v1/todo"));
    },
    [queries],
  );
  return { uploads, add, clear: () => setUploads([]) };
}
