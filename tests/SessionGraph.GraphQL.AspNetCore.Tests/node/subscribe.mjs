// Subscribes by a client library over a transport, and prints each result and the end; or ends after so many results.
const [name, url, document, take] = process.argv.slice(2);
const socketUrl = url.replace('http', 'ws');
const request = { query: document };

// urql leaves the rejection of a request that it aborts itself unhandled.
process.on('unhandledRejection', (reason) => {
  if (reason.name !== 'AbortError')
    throw reason;
});

const clients = {
  'graphql-sse': async () => {
    const { createClient } = await import('graphql-sse');
    const client = createClient({ url, retryAttempts: 0 });
    return (sink) => client.subscribe(request, sink);
  },
  'graphql-ws': async () => {
    const client = await createSocketClient();
    return (sink) => client.subscribe(request, sink);
  },
  'subscriptions-transport-ws': async () => {
    const { SubscriptionClient } = (await import('subscriptions-transport-ws')).default;
    const { WebSocket } = await import('ws');
    const client = new SubscriptionClient(socketUrl, { lazy: true }, WebSocket);
    return (sink) => {
      const end = () => client.close();
      client.request(request).subscribe({ ...sink, complete: () => (end(), sink.complete()) });
      return end;
    };
  },
  'Apollo Client by WebSocket': async () => {
    const { GraphQLWsLink } = await import('@apollo/client/link/subscriptions');
    return subscribeByApollo(new GraphQLWsLink(await createSocketClient()));
  },
  'Apollo Client by multipart': async () => {
    const { HttpLink } = await import('@apollo/client');
    return subscribeByApollo(new HttpLink({ uri: url }));
  },
  'urql by WebSocket': async () => {
    const { subscriptionExchange } = await import('@urql/core');
    const client = await createSocketClient();
    return subscribeByUrql(
      subscriptionExchange({ forwardSubscription: (operation) => ({ subscribe: (sink) => ({ unsubscribe: client.subscribe(operation, sink) }) }) }));
  },
  'urql by server-sent events': async () => {
    const { fetchExchange } = await import('@urql/core');
    return subscribeByUrql(fetchExchange, { fetchSubscriptions: true });
  },
  'urql by multipart': async () => {
    const { fetchExchange } = await import('@urql/core');
    const fetchOptions = { headers: { accept: 'multipart/mixed;subscriptionSpec=1.0' } };
    return subscribeByUrql(fetchExchange, { fetchSubscriptions: true, fetchOptions });
  },
};

async function createSocketClient() {
  const { createClient } = await import('graphql-ws');
  const { WebSocket } = await import('ws');
  return createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
}

async function subscribeByApollo(link) {
  const { ApolloClient, InMemoryCache, gql } = await import('@apollo/client');
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return (sink) => {
    const subscription = client.subscribe({ query: gql(document) }).subscribe(sink);
    return () => subscription.unsubscribe();
  };
}

async function subscribeByUrql(exchange, options) {
  const { Client } = await import('@urql/core');
  const { onEnd, pipe, subscribe } = await import('wonka');
  const client = new Client({ url, exchanges: [exchange], ...options });
  // Before the end, the last result comes once more, as one that no other follows.
  const next = (sink) => (result) => result.hasNext && sink.next(result);
  return (sink) => pipe(client.subscription(document, {}), onEnd(sink.complete), subscribe(next(sink))).unsubscribe;
}

const subscribe = await clients[name]();
let taken = 0;
const end = subscribe({
  next: ({ data, error, errors }) => {
    console.log(JSON.stringify({ data, error: (error ?? errors?.[0])?.message }));
    if (++taken === Number(take))
      end();
  },
  error: (error) => console.log('error', error.message ?? error),
  complete: () => console.log('complete'),
});
