// Writes src/api/schema.d.ts from the contract. OKIOKI_OPENAPI names another file than the committed one.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const contract = process.env.OKIOKI_OPENAPI ?? fileURLToPath(new URL("../../openapi.yaml", import.meta.url));
const target = fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));
// What has a default may be left out of a request; answers say themselves that everything is there.
const types = await openapiTS(readFileSync(contract, "utf8"), { defaultNonNullable: false });
writeFileSync(target, `// Generated from openapi.yaml by \`npm run types\`. Do not edit.\n${astToString(types)}`);
