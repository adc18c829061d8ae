namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// A query without its operands' values: what its SQL depends on. Equal shapes have operands of the same types in the same order.
/// </summary>
/// <param name="selection">The name of what is read of each row.</param>
/// <param name="parts">What the query is made of, in order: methods, members, kinds of node, constants.</param>
internal sealed class QueryShape(string selection, object?[] parts) : IEquatable<QueryShape>
{
    private readonly int _hash = HashOf(selection, parts);

    public bool Equals(QueryShape? other)
        => ReferenceEquals(this, other)
            || (other is not null && _hash == other._hash && selection == other.Selection && parts.AsSpan().SequenceEqual(other.Parts));

    public override bool Equals(object? obj) => Equals(obj as QueryShape);

    public override int GetHashCode() => _hash;

    private string Selection => selection;

    private object?[] Parts => parts;

    private static int HashOf(string selection, object?[] parts)
    {
        var hash = new HashCode();
        hash.Add(selection);
        foreach (var part in parts)
            hash.Add(part);

        return hash.ToHashCode();
    }
}
