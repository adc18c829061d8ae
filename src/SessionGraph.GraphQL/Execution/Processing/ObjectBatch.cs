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

    /// <summary>The place of a row in the result.</summary>
    public Path PathOf(int row) => origin is null ? Path.Root : origin.PathOf(_origins[row].Row, _origins[row].Item);
}
