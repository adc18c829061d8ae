using SessionGraph.GraphQL.Data.Filters;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A query as it was read, to be run again without being built.</summary>
/// <param name="Selection">The name of what is read of each row.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Operands">The operands after those of its source.</param>
/// <param name="FilterOperands">Which of them the filter's are, in their order; the others are the same for all that remember it.</param>
internal sealed record RememberedQuery(
    string Selection, QueryShape Shape, IReadOnlyList<QueryOperand> Operands, IReadOnlyList<int> FilterOperands)
{
    /// <summary>The query's shape and its operands, remembered or read; null where it has none.</summary>
    public static QueryShape? Read<TRow>(PlannedQuery<TRow> query, string selection, out IReadOnlyList<QueryOperand> operands)
    {
        if (query.Memory is null)
            return QueryShapeReader.Read(query.Rows.Expression, selection, out operands);

        var values = query.FilterOperands?.Values ?? [];
        var ofSource = (query.Source?.Identity as ShapedSource)?.Operands ?? [];
        if (query.Memory.Get<RememberedQuery>() is { } remembered && remembered.Selection == selection)
        {
            var ownOperands = remembered.With(values);
            operands = ofSource.Count is 0 ? ownOperands : [.. ofSource, .. ownOperands];
            return remembered.Shape;
        }

        var shape = QueryShapeReader.Read(query.Rows.Expression, selection, out operands);
        if (shape is null)
            return null;

        QueryOperand[] own = [.. operands.Skip(ofSource.Count)];
        var places = values.Count is 0 ? [] : PlacesOf(query.FilterOperands!.Built!.Operands, own);
        if (places.Count == values.Count)
            query.Memory.Set(new RememberedQuery(selection, shape, own, places));

        return shape;
    }

    private IReadOnlyList<QueryOperand> With(IReadOnlyList<object> values)
    {
        if (values.Count is 0)
            return Operands;

        QueryOperand[] operands = [.. Operands];
        for (var index = 0; index < values.Count; index++)
        {
            ref var operand = ref operands[FilterOperands[index]];
            operand = operand with { Values = [values[index]] };
        }

        return operands;
    }

    // Fewer than there are where one does not stand in the query, or in several places of it.
    private static List<int> PlacesOf(IReadOnlyList<FilterOperand> filterOperands, QueryOperand[] operands)
        => [.. filterOperands
            .Select(filterOperand => operands.Index().Where(operand => operand.Item.Node == filterOperand.Node).ToList())
            .Where(places => places is [_])
            .Select(places => places[0].Index)];
}
