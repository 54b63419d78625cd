import { fileURLToPath } from "node:url";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const api = process.env.OKIOKI_API ?? "http://127.0.0.1:8000";

export default defineConfig(({ mode }) => ({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: false }),
    react(),
    lingui({ failOnMissing: mode === "production", failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    VitePWA({
      registerType: "autoUpdate",
      injectRegister: false,
      manifest: {
        name: "OkiOki",
        short_name: "OkiOki",
        start_url: "/todo",
        display: "standalone",
        background_color: "#ffffff",
        theme_color: "#0b5d66",
        icons: [
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg}"],
        importScripts: ["/push.js"],
        // The administration itself is never kept on the device: only the program is.
        navigateFallbackDenylist: [/^\/v1\//, /^\/health\//, /^\/openapi/],
      },
    }),
  ],
  build: {
    outDir: "dist",
    target: "es2022",
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // A few files that every screen needs, rather than dozens of crumbs: the API speaks HTTP/1.1 where nothing stands before it.
        codeSplitting: {
          groups: [
            { name: "frame", test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui|openapi-)/ },
            { name: "kit", test: /node_modules[\\/](@mantine[\\/](core|hooks|notifications|store)|@floating-ui|clsx)/ },
            { name: "parts", test: /src[\\/](ui|api|i18n[\\/](belgian|language))/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/v1": { target: api }, "/health": { target: api } } },
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { url: "http://localhost:3000/" } },
    setupFiles: ["src/testing/setup.ts"],
    css: false,
    testTimeout: 20_000,
    mockReset: true,
  },
}));
