// Asks a gateway for quiz sessions, and writes them, with a client library for JSON:API: node json-api.mjs kitsu|devour lists|session ADDRESS [LISTS]
import Devour from "devour-client";
import Kitsu from "kitsu";

const [library, task, address, lists] = process.argv.slice(2);
const type = "quiz/sessions";
const show = (what) => console.log(JSON.stringify(what));

function kitsu() {
  const client = new Kitsu({ baseURL: address, pluralize: false, camelCaseTypes: false, resourceCase: "none", query: "modern" });
  const path = (id) => `${type}/${id}`;
  // The library writes null as the text "null".
  const withoutNulls = (filter = {}) => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? ""]));
  return {
    list: (params) => client.get(type, { params: { ...params, filter: withoutNulls(params.filter) } }),
    get: (id, params) => client.get(path(id), { params }),
    // Its post and patch take the last part of the path for the type.
    create: (body) => client.request({ method: "POST", url: type, type, body }),
    update: (body) => client.request({ method: "PATCH", url: path(body.id), type, body }),
    cancel: (id) => client.request({ method: "PATCH", url: `${path(id)}/cancel`, type, body: { id } }),
    remove: (id) => client.delete(type, id),
    errorsOf: ({ errors }) => errors.map(({ status, source }) => [status, source?.pointer]),
  };
}

function devour() {
  const client = new Devour({ apiUrl: address, pluralize: false, logger: false, errorBuilder: ({ status, source }) => [status, source?.pointer] });
  const attributes = { person_id: 0, created_at: "", name: "", status: "", expires_at: "", score: 0 };
  client.define(type, attributes);
  return {
    list: (params) => client.findAll(type, params),
    get: (id, params) => client.find(type, id, params),
    create: (body) => client.create(type, body),
    update: (body) => client.update(type, body),
    cancel: (id) => client.request(`${address}/${type}/${id}/cancel`, "PATCH"),
    remove: (id) => client.destroy(type, id),
    errorsOf: (errors) => Object.values(errors),
  };
}

const client = { kitsu, devour }[library]();
const attributesOf = ({ id, type, links, relationships, ...attributes }) => attributes;

async function errorsOf(request) {
  return request.then(() => "no error", client.errorsOf);
}

// Walks each list to its last page.
async function walk(params) {
  const ids = [];
  for (let number = 1; ; number++) {
    const { data, meta } = await client.list({ ...params, page: { number, size: 30 }, count: true });
    ids.push(...data.map(({ id }) => id));
    if (!meta.more) return { ids, count: meta.count, pages: number };
  }
}

async function live() {
  const { data: created } = await client.create({ person_id: 1, expires_at: "2026-12-31T23:59:59+01:00" });
  show([created.type, created.status, created.name, created.expires_at]);
  const { data: updated } = await client.update({ id: created.id, name: "Algebra", score: 7.5 });
  show([updated.id === created.id, updated.name, updated.score, updated.expires_at]);
  show((await client.cancel(created.id)).data.status);
  show(await errorsOf(client.cancel(created.id)));

  // What it reads, it sends back with one change.
  const { data: read } = await client.get(created.id);
  const { data: renamed } = await client.update({ ...read, name: "Algebra 2" });
  show([renamed.name, renamed.status, renamed.score]);
  show(attributesOf((await client.get(created.id, { fields: { [type]: ["name", "status"] } })).data));

  show(await errorsOf(client.create({ person_id: 424242 })));
  show(await errorsOf(client.update({ id: created.id, name: 5, score: "high" })));
  await client.remove(created.id);
  show(await errorsOf(client.get(created.id)));
}

if (task === "lists") show(await Promise.all(JSON.parse(lists).map(walk)));
else await live();
