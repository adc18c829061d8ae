// Values that follow from the field's place, its arguments and a seed. Generation/MockResolvers.cs has the same in C#.
import { isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, responsePathAsArray } from 'graphql';

export function resolveField(_, args, seed, { path, parentType, fieldName, returnType, schema }) {
  const key = `${seed}:${responsePathAsArray(path).join('.')}:${parentType.name}.${fieldName}${canonical(args)}`;
  if (hash(`${key}#`) % 17 === 0) throw new Error('Mocked.');
  return valueOf(returnType, key, schema);
}

export const resolveType = ({ __typename }) => __typename;

function valueOf(type, key, schema) {
  const number = hash(key);
  if (number % (isNonNullType(type) ? 29 : 7) === 0) return null;
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable))
    return Array.from({ length: (number >>> 8) & 3 }, (_, index) => valueOf(nullable.ofType, `${key}/${index}`, schema));
  if (isObjectType(nullable)) return { __typename: nullable.name };
  if (isAbstractType(nullable)) {
    const names = schema.getPossibleTypes(nullable).map(({ name }) => name).sort();
    return { __typename: number % 31 === 1 ? 'Nowhere' : names[(number >>> 8) % names.length] };
  }
  return leafOf(nullable, number);
}

function leafOf(type, number) {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name).sort();
    return number % 31 === 1 ? 'NO_VALUE' : names[(number >>> 8) % names.length];
  }
  switch (type.name) {
    case 'Int': return number % 31 === 1 ? 2 ** 40 : number >>> 4;
    case 'Float': return (number % 1000) / 8;
    case 'Boolean': return (number & 64) !== 0;
    case 'String': case 'ID': return `${number}`;
    default: return { number };
  }
}

// Numbers by their bits, since each side prints them in its own way.
function canonical(value) {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  switch (typeof value) {
    case 'object': return `{${Object.keys(value).filter((name) => value[name] !== undefined).sort().map((name) => `${name}:${canonical(value[name])}`).join()}}`;
    case 'number': return Buffer.from(new Float64Array([value + 0]).buffer).toString('hex');
    case 'string': return `"${value}"`;
    default: return `${value}`;
  }
}

// FNV-1a over UTF-16, and a finish that stirs the low bits.
function hash(text) {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}
