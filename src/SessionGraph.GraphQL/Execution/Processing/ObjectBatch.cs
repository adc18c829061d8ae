namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Objects of one type at one place of the plan, whose fields are resolved together: rows, with a column for each selection that
/// is resolved before anything is written.
/// </summary>
/// <param name="selectionSet">What is selected on the objects.</param>
/// <param name="origin">The column that the objects come from; null for the root.</param>
internal sealed class ObjectBatch(SelectionSet selectionSet, FieldColumn? origin)
{
    private readonly List<(int Row, int Item)> _origins = [];

    public SelectionSet SelectionSet => selectionSet;

    /// <summary>What is delivered when; null where all is at once.</summary>
    public DeliveryScope? Delivery { get; init; }

    public List<object?> Objects { get; } = [];

    /// <summary>The columns, at their selections' places; null where a selection is written straight from the object.</summary>
    public FieldColumn?[] Columns { get; } = new FieldColumn?[selectionSet.Selections.Count];

    /// <summary>Adds an object; its row is returned.</summary>
    /// <param name="value">The object.</param>
    /// <param name="row">The row that it comes from.</param>
    /// <param name="item">The item of the column's cells that it comes from; -1 where it is the row's value itself.</param>
    public int Add(object? value, int row, int item)
    {
        Objects.Add(value);
        _origins.Add((row, item));
        return Objects.Count - 1;
    }

    /// <summary>Whether the selection at this place is delivered with the objects.</summary>
    public bool IsCurrent(int selection) => Delivery is null || Delivery.IsCurrent(selection);

    /// <summary>A batch for some of the objects, to be added, with the selections that the context delivers; null for none.</summary>
    public ObjectBatch CreateDeferred(OperationContext? context)
    {
        var partition = context?.Delivery!.PartitionOf(selectionSet, context.DeferUsages);
        return new ObjectBatch(selectionSet, null) { Delivery = new DeliveryScope(partition, this) };
    }

    /// <summary>The place of a row in the result.</summary>
    public Path PathOf(int row)
        => Delivery?.Source is { } source ? source.PathOf(_origins[row].Row)
            : origin is null ? Path.Root
            : origin.PathOf(_origins[row].Row, _origins[row].Item);

    /// <summary>The object's own batch and row, where this is a batch of its deferred fields; else this.</summary>
    public (ObjectBatch Batch, int Row) SourceOf(int row)
        => Delivery?.Source is { } source ? source.SourceOf(_origins[row].Row) : (this, row);

    /// <summary>The object that the row's object is below of.</summary>
    public (ObjectBatch Batch, int Row) ParentOf(int row)
        => SourceOf(row) is var (batch, sourceRow) && batch != this ? batch.ParentOf(sourceRow) : (origin!.Batch, _origins[row].Row);
}
