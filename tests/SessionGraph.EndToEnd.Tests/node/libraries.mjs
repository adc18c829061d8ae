// Runs the example operations against a gateway: node libraries.mjs apollo|urql ADDRESS
import { readFileSync } from "node:fs";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { Client, cacheExchange, fetchExchange } from "@urql/core";
import { parse } from "graphql";

const [library, address] = process.argv.slice(2);
const operation = (name) => parse(readFileSync(`schema/operations/${name}.graphql`, "utf8"));
const show = (what) => console.log(JSON.stringify(what));
const onlyQuizzes = { provider: { eq: "QUIZ" }, quiz: { score: { eq: null } }, status: { neq: "CANCELLED" } };

async function possibleTypes() {
  const query = "{ __schema { types { name possibleTypes { name } } } }";
  const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
  const { types } = (await response.json()).data.__schema;
  return Object.fromEntries(types.filter((type) => type.possibleTypes).map((type) => [type.name, type.possibleTypes.map(({ name }) => name)]));
}

async function apollo() {
  const cache = new InMemoryCache({
    possibleTypes: await possibleTypes(),
    typePolicies: { Query: { fields: { sessions: relayStylePagination(["where", "order"]) } } },
  });
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: address }) });
  return {
    query: async (query, variables) => (await client.query({ query, variables, fetchPolicy: "network-only" })).data,
    // A second page joins the first in the cache, as Relay has it.
    edges: async (query, variables) => {
      const { data } = await client.query({ query, variables });
      await client.watchQuery({ query, variables }).fetchMore({ variables: { after: data.sessions.pageInfo.endCursor } });
      return client.readQuery({ query, variables }).sessions.edges;
    },
    mutate: async (mutation, variables) => (await client.mutate({ mutation, variables })).data,
    // What the detail said of the session, found in the cache by the interface that it is asked for as.
    recall: (session) => client.readFragment({
      id: cache.identify(session),
      fragment: parse("fragment Version on Session { version }"),
    })?.version,
  };
}

function urql() {
  const client = new Client({ url: address, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] });
  const dataOf = ({ data, error }) => {
    if (error) throw error;
    return data;
  };
  return {
    query: async (query, variables) => dataOf(await client.query(query, variables).toPromise()),
    edges: async (query, variables) => {
      const { sessions } = dataOf(await client.query(query, variables).toPromise());
      const next = dataOf(await client.query(query, { ...variables, after: sessions.pageInfo.endCursor }).toPromise());
      return [...sessions.edges, ...next.sessions.edges];
    },
    mutate: async (mutation, variables) => dataOf(await client.mutation(mutation, variables).toPromise()),
    recall: (session) => client.readQuery(operation("session-detail"), { id: session.id })?.data.session.version,
  };
}

const { query, edges, mutate, recall } = library === "apollo" ? await apollo() : urql();
const first = await query(operation("session-list"), { first: 2, where: onlyQuizzes });
const next = await query(operation("session-list"), { first: 2, where: onlyQuizzes, after: first.sessions.pageInfo.endCursor });
const [one] = first.sessions.nodes;
show(next.sessions.nodes.every(({ id }) => first.sessions.nodes.every((node) => node.id !== id)));
show(first.sessions.totalCount === next.sessions.totalCount);

const ids = (await edges(
  parse("query Edges($first: Int!, $after: String) { sessions(first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }"),
  { first: 2 },
)).map(({ node }) => node.id);
show([ids.length, new Set(ids).size]);

const { session } = await query(operation("session-detail"), { id: one.id });
show([session.__typename, session.score, typeof session.person.name, recall(session) === session.version]);

const { quizSessionPage } = await query(operation("quiz-session-page"), { page: { number: 1, size: 1 }, filter: { score: null } });
show([quizSessionPage.data.length, quizSessionPage.page.size, quizSessionPage.hasNextPage]);

const cancel = (expectedVersion) => mutate(operation("cancel-quiz-session"), { input: { id: one.id, expectedVersion } });
const refused = (await cancel(session.version + 1)).cancelQuizSession;
show([refused.quizSession, refused.errors[0].code, refused.errors[0].currentVersion === session.version]);
const cancelled = (await cancel(session.version)).cancelQuizSession;
show([cancelled.quizSession.status, cancelled.errors]);
