// Pulls academic sessions from a gateway, changes them, and pulls the changes since an instant: node oneroster.mjs ADDRESS INSTANT
import got from "got";

const [address, since] = process.argv.slice(2);
const show = (what) => console.log(JSON.stringify(what));
// A consumer of OneRoster sends a token.
const client = got.extend({ prefixUrl: address, responseType: "json", headers: { authorization: "Bearer token" } });

// The library asks for the page that the header `Link` names `next` until there is none.
async function pull(path, parameters) {
  const totals = [];
  const sessions = await client.paginate.all(path, {
    searchParams: { limit: 7, ...parameters },
    pagination: {
      transform: ({ body, headers }) => {
        totals.push(Number(headers["x-total-count"]));
        return body.academicSessions;
      },
    },
  });
  return { ids: sessions.map(({ sourcedId }) => sourcedId), totals };
}

async function read(path) {
  const { academicSession } = await client(path).json();
  return [academicSession.sourcedId, academicSession.status, academicSession.title];
}

async function minorCode(request) {
  const { statusCode, body } = await request.then(() => ({ statusCode: "no error" }), ({ response }) => response);
  return [statusCode, body?.imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue];
}

show({
  academicSessions: await pull("academicSessions"),
  terms: await pull("terms"),
  gradingPeriods: await pull("gradingPeriods"),
  "terms of a school": await pull("schools/org-alpha/terms"),
  active: await pull("academicSessions", { filter: "status='active' AND type!='term'" }),
  latest: await pull("academicSessions", { sort: "startDate", orderBy: "desc" }),
  all: await pull("academicSessions", { limit: 10000 }),
});

const week = { title: "Exam week", startDate: "2026-06-01", endDate: "2026-06-08", type: "gradingPeriod", schoolYear: "2026", org: { sourcedId: "org-alpha" } };
const parent = { sourcedId: "term-2023-autumn" };
const { sourcedIdPairs } = await client.post("academicSessions", { json: { academicSession: { ...week, sourcedId: "week", parent } } }).json();
show(sourcedIdPairs);
show((await pull("terms/term-2023-autumn/gradingPeriods")).ids);
show((await client.put("academicSessions/week", { json: { academicSession: { ...week, title: "Exams", parent } } }).json()).title);
await client.delete("academicSessions/week");
show(await read("gradingPeriods/week"));
show((await pull("academicSessions", { filter: `dateLastModified>='${since}'`, limit: 1 })).ids);

show(await minorCode(client("terms/none")));
show(await minorCode(client("academicSessions", { searchParams: { filter: "color='red'" } })));
show(await minorCode(client.put("academicSessions/week", { json: { academicSession: { ...week, endDate: "2026-05-01" } } })));
