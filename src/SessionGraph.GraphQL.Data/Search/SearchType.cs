namespace SessionGraph.GraphQL.Data.Search;

/// <summary>What describes how an entity is searched for; see <see cref="SearchType{T}"/>.</summary>
public abstract class SearchType
{
    private protected SearchType()
    {
    }
}

/// <summary>
/// How rows of an entity are searched for by words: derive from it, name it in <c>[UseSearch]</c>. Both queries are to find the same rows,
/// those that have all of the words. A store that has no search throws a <see cref="NotSupportedException"/>, which clients are told.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class SearchType<T> : SearchType
{
    /// <summary>The rows that have all of the words.</summary>
    /// <param name="rows">The rows to search.</param>
    /// <param name="words">The words as the client wrote them: of any characters but white space and control characters; at least one.</param>
    public abstract IQueryable<T> Find(IQueryable<T> rows, IReadOnlyList<string> words);

    /// <summary>The rows that have all of the words, each with how well it matches.</summary>
    /// <param name="rows">The rows to search.</param>
    /// <param name="words">The words as the client wrote them: of any characters but white space and control characters; at least one.</param>
    public abstract IQueryable<Ranked<T>> Rank(IQueryable<T> rows, IReadOnlyList<string> words);
}
