// Subscribes by the reference client of GraphQL over server-sent events, and prints each response, and the end.
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });
for await (const result of client.iterate({ query: process.argv[3] }))
  console.log(JSON.stringify(result));
console.log('complete');
