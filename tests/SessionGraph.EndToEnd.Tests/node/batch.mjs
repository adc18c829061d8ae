// Has Apollo Client send two operations as one batch: node batch.mjs ADDRESS
import { ApolloClient, InMemoryCache, gql } from "@apollo/client";
import { BatchHttpLink } from "@apollo/client/link/batch-http";

const bodies = [];
const link = new BatchHttpLink({
  uri: process.argv[2],
  batchInterval: 50,
  fetch: (uri, options) => {
    bodies.push(JSON.parse(options.body));
    return fetch(uri, options);
  },
});
const client = new ApolloClient({ cache: new InMemoryCache(), link });
const answers = await Promise.all([
  client.query({ query: gql`query First { quizSessions(first: 1) { nodes { id } } }` }),
  client.query({ query: gql`query Second { pathSessions(first: 2) { nodes { id } } }` }),
]);
console.log(JSON.stringify(bodies.map((body) => body.map(({ operationName }) => operationName))));
console.log(JSON.stringify([answers[0].data.quizSessions.nodes.length, answers[1].data.pathSessions.nodes.length]));
