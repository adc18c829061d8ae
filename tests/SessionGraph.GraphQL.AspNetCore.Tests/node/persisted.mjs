// Asks the same by Apollo Client twice, by hashes (POST or GET) or in a batch, and prints each request's method and whether it has a
// document, and each result.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

const [mode, uri, document] = process.argv.slice(2);

async function printingFetch(url, options) {
  console.log(options.method, `${url}${options.body ?? ''}`.includes('query=') || options.body?.includes('"query":') ? 'document' : 'hash');
  return fetch(url, options);
}

const links = {
  POST: () => ApolloLink.from([createPersistedQueryLink(false), new HttpLink({ uri, fetch: printingFetch })]),
  GET: () => ApolloLink.from([createPersistedQueryLink(true), new HttpLink({ uri, fetch: printingFetch })]),
  batch: () => new BatchHttpLink({ uri, fetch: printingFetch }),
};

function createPersistedQueryLink(useGETForHashedQueries) {
  return new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex'), useGETForHashedQueries });
}

const client = new ApolloClient({ link: links[mode](), cache: new InMemoryCache() });
const ask = () => client.query({ query: gql(document), fetchPolicy: 'no-cache' });
const results = mode === 'batch' ? await Promise.all([ask(), ask()]) : [await ask(), await ask()];
for (const { data } of results)
  console.log(JSON.stringify(data));
