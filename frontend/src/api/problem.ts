import type { components } from "./schema";

type Written = components["schemas"]["Problem"];

/** A problem as the API writes it; what comes from elsewhere has a type, a title and a status at least. */
export type Problem = Pick<Written, "type" | "title" | "status"> & Partial<Written> & Record<string, unknown>;

/** A failure the API, or the road to it, gave. `code` is what the screens switch on. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ApiProblem";
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.type.split(":").at(-1) ?? problem.type;
  }
}

/** No answer came: the device is offline, or the server is away. */
export function unreachable(): ApiProblem {
  return new ApiProblem({ type: "urn:problem-type:okioki:unreachable", title: "No answer from OkiOki", status: 0 });
}

/** The problem in an answer that failed, also when something between us and the API wrote it. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const body: unknown = await response.json().catch(() => null);
    if (body && typeof body === "object" && "type" in body && "title" in body) return new ApiProblem(body as Problem);
  }
  const code = response.status >= 500 ? "unavailable" : "unexpected";
  return new ApiProblem({ type: `urn:problem-type:okioki:${code}`, title: response.statusText || code, status: response.status });
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const title = error instanceof Error ? error.message : String(error);
  return new ApiProblem({ type: "urn:problem-type:okioki:unexpected", title, status: 0 });
}
