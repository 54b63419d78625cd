/** routes -> screens -> features -> ui, api, i18n. A feature never imports another feature: a screen composes them. */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-feature-to-feature",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "features-below-screens",
      severity: "error",
      from: { path: "^src/features/" },
      to: { path: "^src/(screens|app|routes)/" },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/(features|screens|app|routes)/" },
    },
    {
      name: "api-knows-no-screen",
      severity: "error",
      from: { path: "^src/api/" },
      to: { path: "^src/(features|screens|app|routes|ui)/" },
    },
    { name: "screens-below-routes", severity: "error", from: { path: "^src/screens/" }, to: { path: "^src/(routes|app)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "routeTree\\.gen\\.ts$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
