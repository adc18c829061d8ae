using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A resolver's query that has a shape: queries over it are remembered without its operands.</summary>
/// <param name="Root">The entity that it is of, or is made of.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Operands">The operands, which come first in every query over it.</param>
internal sealed record ShapedSource(IEntityType Root, QueryShape Shape, IReadOnlyList<QueryOperand> Operands) : QuerySource
{
    public bool Equals(ShapedSource? other) => other is not null && Shape.Equals(other.Shape);

    public override int GetHashCode() => Shape.GetHashCode();
}
