namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>A store, as its context describes it.</summary>
/// <param name="NullOrder">How the store sorts null.</param>
/// <param name="FindFastPath">Finds the fast path of the store among a request's services; null when the store has none.</param>
internal sealed record EntityFrameworkStore(NullOrder NullOrder, Func<IServiceProvider, IFastPath>? FindFastPath);
