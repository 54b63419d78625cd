// What the service worker does with messages from OkiOki (imported by the generated sw.js, see vite.config.ts).
// Each message is shown: browsers take the permission away from whoever does not.
self.addEventListener("push", (event) => {
  let told = {};
  try {
    told = event.data ? event.data.json() : {};
  } catch {
    told = {};
  }
  const title = typeof told.title === "string" && told.title ? told.title : "OkiOki";
  const shown = self.registration.showNotification(title, {
    body: typeof told.body === "string" ? told.body : "",
    tag: typeof told.tag === "string" ? told.tag : "okioki",
    icon: "/icon-192.png",
    badge: "/icon-192.png",
    data: { url: typeof told.url === "string" && told.url.startsWith("/") && !told.url.startsWith("//") ? told.url : "/todo" },
  });
  event.waitUntil(shown);
});

// A window of OkiOki that is open comes to the front; without one, a new one opens.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? "/todo", self.location.origin).href;
  const open = async () => {
    const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const here = windows.find((one) => new URL(one.url).origin === self.location.origin);
    if (here) {
      await here.focus();
      if ("navigate" in here && here.url !== url) await here.navigate(url).catch(() => undefined);
      return;
    }
    await self.clients.openWindow(url);
  };
  event.waitUntil(open());
});
