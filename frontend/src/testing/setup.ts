import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { speak } from "@/i18n/language";
import { settleAll } from "@/ui/undo";
import { server } from "./server";

// A machine busy with other suites is slower than a reader.
configure({ asyncUtilTimeout: 5_000 });

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
beforeEach(async () => {
  localStorage.clear();
  await speak("en");
});
afterEach(() => {
  cleanup();
  settleAll();
  server.resetHandlers();
});
afterAll(() => server.close());

// The test document has no layout: these are the three questions about it that the kit asks.
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
if (!("fonts" in document)) Object.defineProperty(document, "fonts", { value: new EventTarget() });
