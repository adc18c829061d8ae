// Whether the schema that introspection tells is the one that the document tells: node introspection.mjs ADDRESS
import { readFileSync } from "node:fs";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } from "graphql";

const query = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const response = await fetch(process.argv[2], {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query }),
});
const print = (schema) => printSchema(lexicographicSortSchema(schema));
const introspected = buildClientSchema((await response.json()).data);
const documented = buildSchema(readFileSync("schema/schema.graphql", "utf8"));
const [found, expected] = [print(introspected).split("\n"), print(documented).split("\n")];
const line = expected.findIndex((text, index) => text !== found[index]);
for (const error of validateSchema(introspected)) console.log(error.message);
console.log(found.length === expected.length && line < 0 ? "equal" : `${found[line]}\nis not\n${expected[line]}`);
