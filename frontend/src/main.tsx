import { registerSW } from "virtual:pwa-register";
import { createRoot } from "react-dom/client";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/app.css";
import { App } from "./app/app";
import { firstLanguage, speak } from "./i18n/language";

registerSW({ immediate: true });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
await speak(firstLanguage());
createRoot(root).render(<App />);
