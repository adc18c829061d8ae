namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>The store of a context.</summary>
/// <param name="NullOrder">How the store sorts null.</param>
/// <param name="FindFastPath">Gets the fast path of the store from the services of a request; null when the store has none.</param>
internal sealed record EntityFrameworkStore(NullOrder NullOrder, Func<IServiceProvider, IFastPath>? FindFastPath);
