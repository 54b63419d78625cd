import { ApiProblem, type Problem, unreachable } from "./problem";
import type { UploadedDocument } from "./types";

type Path = "/v1/documents" | "/v1/document-requests/answers";

/** Sends one document. */
export function uploadDocument(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<UploadedDocument> {
  return sendFile<UploadedDocument>("/v1/documents", file, {}, onProgress, signal);
}

/** Sends one file with what belongs to it. XMLHttpRequest, because fetch does not tell how far an upload is. */
export function sendFile<Answer>(
  path: Path,
  file: File,
  fields: Record<string, string>,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file, file.name);
    request.open("POST", path);
    request.setRequestHeader("X-OkiOki", "1");
    request.setRequestHeader("Idempotency-Key", crypto.randomUUID());
    request.setRequestHeader("Accept-Language", document.documentElement.lang || "fr");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as Answer);
      else reject(refusal(request.status, body));
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function refusal(status: number, body: unknown): ApiProblem {
  if (body && typeof body === "object" && "type" in body) return new ApiProblem(body as Problem);
  const code = status === 413 ? "fileTooLarge" : "unexpected";
  return new ApiProblem({ type: `urn:problem-type:okioki:${code}`, title: code, status });
}
