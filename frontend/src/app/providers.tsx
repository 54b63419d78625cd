import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Announcer } from "@/ui/announce";
import { colourScheme, contrast, theme } from "./theme";

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={contrast} colorSchemeManager={colourScheme} defaultColorScheme="auto">
        <Notifications position="bottom-center" limit={4} containerWidth={420} classNames={{ root: "oki-toasts" }} />
        <Announcer />
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
