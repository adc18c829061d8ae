namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>A resolver's query, identified by its cache key. Plans over it are cached without its operands.</summary>
/// <param name="Key">The cache key.</param>
/// <param name="Operands">The operands; they come first in each query over it.</param>
internal sealed record QueryIdentity(QueryCacheKey Key, IReadOnlyList<QueryOperand> Operands) : SourceIdentity
{
    public bool Equals(QueryIdentity? other) => other is not null && Key.Equals(other.Key);

    public override int GetHashCode() => Key.GetHashCode();
}
