// The one place where the providers name the engine: with HotChocolate's packages, these lines would say HotChocolate instead.
global using SessionGraph.GraphQL;
global using SessionGraph.GraphQL.Types.Relay;
