namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A query as it was read, to be run again without being built.</summary>
/// <param name="Selection">The name of what is read of each row.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Operands">The operands after those of its source.</param>
internal sealed record RememberedQuery(string Selection, QueryShape Shape, IReadOnlyList<QueryOperand> Operands)
{
    /// <summary>The query's shape and its operands, remembered or read; null where it has none.</summary>
    public static QueryShape? Read<TRow>(PlannedQuery<TRow> query, string selection, out IReadOnlyList<QueryOperand> operands)
    {
        if (query.Memory is null)
            return QueryShapeReader.Read(query.Rows.Expression, selection, out operands);

        var ofSource = (query.SourceIdentity as ShapedSource)?.Operands ?? [];
        if (query.Memory.Get<RememberedQuery>() is { } remembered && remembered.Selection == selection)
        {
            operands = ofSource.Count is 0 ? remembered.Operands : [.. ofSource, .. remembered.Operands];
            return remembered.Shape;
        }

        var shape = QueryShapeReader.Read(query.Rows.Expression, selection, out operands);
        if (shape is not null)
            query.Memory.Set(new RememberedQuery(selection, shape, [.. operands.Skip(ofSource.Count)]));

        return shape;
    }
}
