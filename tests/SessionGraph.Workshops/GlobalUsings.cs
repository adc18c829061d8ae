// The engine, the store, and what providers share.
global using SessionGraph.GraphQL;
global using SessionGraph.GraphQL.CostAnalysis;
global using SessionGraph.GraphQL.Data;
global using SessionGraph.GraphQL.Data.Filters;
global using SessionGraph.GraphQL.Data.Sorting;
global using SessionGraph.GraphQL.Fetching;
global using SessionGraph.GraphQL.Resolvers;
global using SessionGraph.GraphQL.Types;
global using SessionGraph.GraphQL.Types.Relay;
global using SessionGraph.Providers;
global using SessionGraph.Store;
