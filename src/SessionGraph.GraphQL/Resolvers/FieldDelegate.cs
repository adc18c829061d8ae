namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Resolves a field into <see cref="IMiddlewareContext.Result"/>.</summary>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);

/// <summary>Wraps a field's resolver. Called once, when the schema is built.</summary>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

/// <summary>Opens the source stream of a subscription. See https://spec.graphql.org/September2025/#CreateSourceEventStream().</summary>
public delegate ValueTask<IAsyncEnumerable<object>> SubscribeResolverDelegate(IResolverContext context);
