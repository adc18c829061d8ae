namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// The objects of one type at one position of the plan, whose fields are resolved together. The objects are rows; each selection that is
/// resolved before writing is a column.
/// </summary>
/// <param name="selectionSet">The selections on the objects.</param>
/// <param name="origin">The column that has the objects; null for the root.</param>
internal sealed class ObjectBatch(SelectionSet selectionSet, FieldColumn? origin)
{
    private readonly List<(int Row, int Item)> _origins = [];

    public SelectionSet SelectionSet => selectionSet;

    /// <summary>Decides what is delivered later; null if everything is delivered at once.</summary>
    public DeliveryScope? Delivery { get; init; }

    public List<object?> Objects { get; } = [];

    /// <summary>The columns, by selection index; null for a selection that is written directly from the object.</summary>
    public FieldColumn?[] Columns { get; } = new FieldColumn?[selectionSet.Selections.Count];

    /// <summary>Adds an object and returns its row.</summary>
    /// <param name="value">The object.</param>
    /// <param name="row">The row in the origin column.</param>
    /// <param name="item">The index in the origin column's items; -1 if the object is the row's value itself.</param>
    public int Add(object? value, int row, int item)
    {
        Objects.Add(value);
        _origins.Add((row, item));
        return Objects.Count - 1;
    }

    /// <summary>Whether the selection at this index is delivered with the objects.</summary>
    public bool IsCurrent(int selection) => Delivery is null || Delivery.IsCurrent(selection);

    /// <summary>Creates an empty batch for some of the objects, with the selections that the context delivers; null for none.</summary>
    public ObjectBatch CreateDeferred(OperationContext? context)
    {
        var partition = context?.Delivery!.PartitionOf(selectionSet, context.DeferUsages);
        return new ObjectBatch(selectionSet, null) { Delivery = new DeliveryScope(partition, this) };
    }

    /// <summary>The result path of a row.</summary>
    public Path PathOf(int row)
        => Delivery?.Source is { } source ? source.PathOf(_origins[row].Row)
            : origin is null ? Path.Root
            : origin.PathOf(_origins[row].Row, _origins[row].Item);

    /// <summary>The batch and row of the object itself, if this is a batch of its deferred fields; otherwise this batch and row.</summary>
    public (ObjectBatch Batch, int Row) SourceOf(int row)
        => Delivery?.Source is { } source ? source.SourceOf(_origins[row].Row) : (this, row);

    /// <summary>The row's parent object.</summary>
    public (ObjectBatch Batch, int Row) ParentOf(int row)
        => SourceOf(row) is var (batch, sourceRow) && batch != this ? batch.ParentOf(sourceRow) : (origin!.Batch, _origins[row].Row);
}
