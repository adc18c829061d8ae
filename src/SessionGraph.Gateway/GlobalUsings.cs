// The only place where the gateway names the engine. With HotChocolate's packages, these lines would name HotChocolate instead.
global using SessionGraph.GraphQL;
global using SessionGraph.GraphQL.AspNetCore;
global using SessionGraph.GraphQL.AspNetCore.Subscriptions;
global using SessionGraph.GraphQL.CostAnalysis;
global using SessionGraph.GraphQL.Execution;
global using SessionGraph.GraphQL.Execution.Instrumentation;
global using SessionGraph.GraphQL.PersistedOperations;
global using SessionGraph.GraphQL.Types;
