namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// The key of a query in the cache of statements: everything but the values of its operands. Queries with equal keys have operands of the same types in
/// the same order.
/// </summary>
internal sealed class QueryCacheKey : IEquatable<QueryCacheKey>
{
    private readonly string _selection;
    private readonly object?[] _parts;
    private readonly int _copies;
    private readonly int _hash;

    /// <summary>The key of a query.</summary>
    /// <param name="selection">The name of what is read of each row.</param>
    /// <param name="parts">The parts of the query in order: methods, members, kinds of node, constants.</param>
    public QueryCacheKey(string selection, object?[] parts)
    {
        var hash = new HashCode();
        hash.Add(selection);
        foreach (var part in parts)
            hash.Add(part);

        (_selection, _parts, _copies, _hash) = (selection, parts, 1, hash.ToHashCode());
    }

    private QueryCacheKey(QueryCacheKey query, int copies)
        => (_selection, _parts, _copies, _hash) = (query._selection, query._parts, copies, HashCode.Combine(query._hash, copies));

    /// <summary>The key of a statement that repeats the query for several keys.</summary>
    public QueryCacheKey Repeated(int copies) => copies == _copies ? this : new QueryCacheKey(this, copies);

    public bool Equals(QueryCacheKey? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && _hash == other._hash
                && _copies == other._copies
                && _selection == other._selection
                && _parts.AsSpan().SequenceEqual(other._parts));

    public override bool Equals(object? obj) => Equals(obj as QueryCacheKey);

    public override int GetHashCode() => _hash;
}
