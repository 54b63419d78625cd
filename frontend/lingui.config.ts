import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr", "nl"],
  catalogs: [{ path: "src/i18n/locales/{locale}", include: ["src"], exclude: ["**/*.test.*", "src/testing/**"] }],
  format: formatter({ lineNumbers: false, origins: false }),
});
