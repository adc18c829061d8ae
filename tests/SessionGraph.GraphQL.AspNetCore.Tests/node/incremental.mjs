// Executes the requests of incremental.json, or of another file, with the reference, and prints for each the results that its response is
// delivered in.
import { readFileSync } from 'node:fs';
import { buildSchema, experimentalExecuteIncrementally, GraphQLDeferDirective, GraphQLSchema, GraphQLStreamDirective, parse, validate } from 'graphql17';

const read = (path) => JSON.parse(readFileSync(path));
const { schema: sdl, data, requests: table } = read('incremental.json');
const requests = process.argv[2] ? read(process.argv[2]) : table;
const config = buildSchema(sdl).toConfig();
const schema = new GraphQLSchema({ ...config, directives: [...config.directives, GraphQLDeferDirective, GraphQLStreamDirective] });

const fieldResolver = (parent, args, context, { fieldName }) => {
  const value = parent[fieldName];
  if (value?.$error)
    throw new Error(value.$error);
  return value;
};

const responses = [];
for (const { query, variables } of requests) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0)
    throw errors[0];
  const result = await experimentalExecuteIncrementally({ schema, document, rootValue: data, variableValues: variables, fieldResolver });
  const results = [result.initialResult ?? result];
  for await (const next of result.subsequentResults ?? [])
    results.push(next);
  responses.push(results);
}
console.log(JSON.stringify(responses));
