// Queries by a client library that takes a response in parts, and prints the data as it grows.
const [name, url, document] = process.argv.slice(2);

const clients = {
  'Apollo Client': async () => queryByApollo((await import('@apollo/client/incremental')).GraphQL17Alpha9Handler),
  'Apollo Client of an earlier format': async () => queryByApollo((await import('@apollo/client/incremental')).Defer20220824Handler),
  'urql by server-sent events': () => queryByUrql(),
  'urql by multipart': () => queryByUrql({ headers: { accept: 'multipart/mixed, application/json' } }),
};

async function queryByApollo(Handler) {
  const { ApolloClient, HttpLink, InMemoryCache, NetworkStatus, gql } = await import('@apollo/client');
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache(), incrementalHandler: new Handler() });
  return (next) => client.watchQuery({ query: gql(document) }).subscribe(({ data, error, networkStatus }) => {
    if (data || error)
      next(data, error, networkStatus === NetworkStatus.ready);
  });
}

async function queryByUrql(fetchOptions) {
  const { Client, fetchExchange } = await import('@urql/core');
  const { pipe, subscribe } = await import('wonka');
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false, fetchOptions });
  return (next) => pipe(
    client.query(document, {}), subscribe(({ data, error, hasNext }) => next(data, error, !hasNext)));
}

const query = await clients[name]();
let last;
query((data, error, isLast) => {
  const text = JSON.stringify(error?.message ?? data, (key, value) => (key === '__typename' ? undefined : value));
  if (text !== last)
    console.log((last = text));
  if (isLast || error)
    process.exit();
});
