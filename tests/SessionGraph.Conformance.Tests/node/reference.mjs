// Answers what the reference implementation makes of a document: a line of JSON for each line of JSON.
import { createInterface } from 'node:readline';
import { buildSchema, execute, parse, print, specifiedRules, stripIgnoredCharacters, validate } from 'graphql';
import { resolveField, resolveType } from './mock.mjs';

const schemas = new Map();
const unlimited = { maxErrors: Number.MAX_SAFE_INTEGER };

// Null where the rule itself fails: one does for `@skip` without its argument.
function check(schema, document, rule) {
  try {
    return validate(schema, document, [rule], unlimited).map(({ message, locations }) => ({ message, locations }));
  } catch {
    return null;
  }
}

const answers = {
  schema({ name, sdl }) {
    schemas.set(name, buildSchema(sdl));
    return {};
  },
  parse({ source }) {
    return { printed: print(parse(source)), stripped: stripIgnoredCharacters(source) };
  },
  validate({ schema, source }) {
    const document = parse(source);
    return { rules: Object.fromEntries(specifiedRules.map((rule) => [rule.name, check(schemas.get(schema), document, rule)])) };
  },
  execute({ schema, source, operationName, variables, seed }) {
    const { data, errors } = execute({
      schema: schemas.get(schema),
      document: parse(source),
      operationName,
      variableValues: variables,
      contextValue: seed,
      fieldResolver: resolveField,
      typeResolver: resolveType,
    });
    return { result: { data, errors: errors?.map(({ message, locations, path }) => ({ message, locations, path })) } };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...question } = JSON.parse(line);
  let answer;
  try {
    answer = answers[ask](question);
  } catch ({ message, locations }) {
    answer = { error: { message, locations } };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
