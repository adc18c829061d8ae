// The only place where the providers name the engine. With HotChocolate's packages, these lines would name HotChocolate instead.
global using SessionGraph.GraphQL;
global using SessionGraph.GraphQL.CostAnalysis;
global using SessionGraph.GraphQL.Data;
global using SessionGraph.GraphQL.Data.Aggregation;
global using SessionGraph.GraphQL.Data.EntityFramework;
global using SessionGraph.GraphQL.Data.Filters;
global using SessionGraph.GraphQL.Data.Pagination;
global using SessionGraph.GraphQL.Data.Search;
global using SessionGraph.GraphQL.Data.Sorting;
global using SessionGraph.GraphQL.Execution;
global using SessionGraph.GraphQL.Fetching;
global using SessionGraph.GraphQL.Resolvers;
global using SessionGraph.GraphQL.Types;
global using SessionGraph.GraphQL.Types.Configurations;
global using SessionGraph.GraphQL.Types.Relay;
global using SessionGraph.Store;
