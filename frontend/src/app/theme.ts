import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  Modal,
  Tooltip,
} from "@mantine/core";

const oki: MantineColorsTuple = [
  "#e8f5f5",
  "#d2eaea",
  "#a5d6d7",
  "#78c1c3",
  "#53afb1",
  "#39a2a5",
  "#1f8f93",
  "#127b80",
  "#0b686d",
  "#07545a",
];

const dark: MantineColorsTuple = [
  "#e4e8ea",
  "#ccd3d7",
  "#a9b3ba",
  "#7d878e",
  "#3a4348",
  "#2c3438",
  "#1d2225",
  "#15191b",
  "#101314",
  "#0b0d0e",
];

export const colourScheme = localStorageColorSchemeManager({ key: "okioki-colour-scheme" });

export const theme = createTheme({
  colors: { oki, dark },
  primaryColor: "oki",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: "md",
  fontFamily: 'Inter, "Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.3" },
      h2: { fontSize: "1.125rem", lineHeight: "1.4" },
      h3: { fontSize: "1rem", lineHeight: "1.45" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm" },
      // Words wrap rather than being cut: French and Dutch need more room than English.
      styles: {
        root: { height: "auto", minHeight: "var(--button-height)", paddingBlock: "0.2rem" },
        // A link does not centre what is in it, as a button does of itself.
        inner: { height: "auto", minHeight: "calc(var(--button-height) - 0.4rem - 2px)" },
        label: { whiteSpace: "normal", height: "auto", overflow: "visible" },
      },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", size: "lg", color: "gray" } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
    Modal: Modal.extend({ defaultProps: { radius: "lg", centered: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400 } }),
  },
});

/** The kit's own greys and reds miss WCAG's 4.5:1 in places: these do not. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#59626a",
    "--mantine-color-placeholder": "#666f77",
    "--mantine-color-error": "#b42318",
    "--mantine-color-anchor": "#0b686d",
    "--mantine-color-text": "#1a2024",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-gray-light-color": "#3d464d",
    "--mantine-color-red-light-color": "#a51d12",
    "--mantine-color-red-text": "#b42318",
  },
  dark: {
    "--mantine-color-dimmed": "#a9b3ba",
    "--mantine-color-placeholder": "#98a2a9",
    "--mantine-color-error": "#ff9b91",
    "--mantine-color-anchor": "#78c1c3",
    "--mantine-color-text": "#e4e8ea",
    "--mantine-color-body": "#15191b",
    "--mantine-color-default": "#1d2225",
    "--mantine-color-default-hover": "#252b2f",
    "--mantine-color-default-border": "#3a4348",
    "--mantine-color-gray-light-color": "#ccd3d7",
    "--mantine-color-red-light-color": "#ffaaa2",
    "--mantine-color-red-text": "#ff9b91",
  },
});
