import { server } from "./server";

/** What the shell asks by itself for whoever is there: no answer of a person. */
const OWN = ["/v1/bank-connections/looks"];

/** Notes every write of a person that reaches the API, told in the test's own way. */
export function noteWrites(seen: string[], tell: (request: Request, path: string) => string | Promise<string>): void {
  server.events.on("request:start", async ({ request }) => {
    const path = new URL(request.url).pathname;
    if (request.method !== "GET" && !OWN.includes(path)) seen.push(await tell(request, path));
  });
}
