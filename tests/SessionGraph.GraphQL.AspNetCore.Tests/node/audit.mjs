// Prints how a server passes the audit of GraphQL over HTTP, a line for each thing that is not right.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
for (const { id, name, status, reason } of results.filter((result) => result.status !== 'ok'))
  console.log(`${status} ${id} ${name}: ${reason}`);
console.log(`${results.filter((result) => result.status === 'ok').length} of ${results.length}`);
