import createFetchClient, { type Middleware } from "openapi-fetch";
import createQueryClient from "openapi-react-query";
import { problemOf, unreachable } from "./problem";
import type { paths } from "./schema";

/** Told when the session turned out to have ended. */
export const sessionEnd = new EventTarget();

/** The last version seen of what two people may edit: sent back as If-Match, so that nobody overwrites what they did not see. */
const versions = new Map<string, string>();
const WRITES = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const VERSIONED = new Set(["PUT", "PATCH"]);

const house: Middleware = {
  onRequest({ request }) {
    const path = new URL(request.url).pathname;
    if (WRITES.has(request.method)) request.headers.set("X-OkiOki", "1");
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    const version = versions.get(path);
    if (version && VERSIONED.has(request.method)) request.headers.set("If-Match", version);
    request.headers.set("Accept-Language", document.documentElement.lang || "fr");
    return request;
  },
  async onResponse({ request, response }) {
    const path = new URL(request.url).pathname;
    const etag = response.headers.get("ETag");
    if (response.ok && etag) versions.set(path, etag);
    if (response.ok) return undefined;
    if (response.status === 401 && !path.endsWith("/sessions")) sessionEnd.dispatchEvent(new Event("ended"));
    throw await problemOf(response);
  },
  onError() {
    return unreachable();
  },
};

export const client = createFetchClient<paths>({
  baseUrl: window.location.origin,
  credentials: "same-origin",
  // The administration is not kept on the device, and what is shown is always what the API says now.
  cache: "no-store",
  fetch: (request) => globalThis.fetch(request),
  querySerializer: { array: { style: "form", explode: true } },
});
client.use(house);

export const api = createQueryClient(client);

/** The body of an answer known to have one. */
export function bodyOf<T>(result: { data?: T }): T {
  if (result.data === undefined) throw unreachable();
  return result.data;
}
