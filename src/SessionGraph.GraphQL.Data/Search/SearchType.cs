namespace SessionGraph.GraphQL.Data.Search;

/// <summary>The base class of <see cref="SearchType{T}"/>.</summary>
public abstract class SearchType
{
    private protected SearchType()
    {
    }
}

/// <summary>
/// The full-text search of an entity. Derive from it and use it as in <c>[UseSearch&lt;T&gt;]</c>. Both methods must find the same rows:
/// those that contain all words. When the store does not support search, throw a <see cref="NotSupportedException"/>; clients get an error
/// that says so.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class SearchType<T> : SearchType
{
    /// <summary>Filters to the rows that contain all words.</summary>
    /// <param name="rows">The rows to search.</param>
    /// <param name="words">The words as the client sent them, at least one. They contain no white space and no control characters.</param>
    public abstract IQueryable<T> Find(IQueryable<T> rows, IReadOnlyList<string> words);

    /// <summary>Filters to the rows that contain all words, and computes the score of each.</summary>
    /// <param name="rows">The rows to search.</param>
    /// <param name="words">The words as the client sent them, at least one. They contain no white space and no control characters.</param>
    public abstract IQueryable<Ranked<T>> Rank(IQueryable<T> rows, IReadOnlyList<string> words);
}
