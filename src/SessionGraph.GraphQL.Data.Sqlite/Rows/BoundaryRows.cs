namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>
/// Keeps the first and the last of the rows that are read. Only the end of the rows shows which one was the last. Until then the columns of each row
/// are saved, and objects are made of the two rows only, when the row can be saved.
/// </summary>
/// <param name="reader">Makes objects of rows.</param>
internal sealed class BoundaryRows<TEntity>(RowReader<TEntity> reader)
{
    private SavedRow? _saved;
    private TEntity? _last;

    /// <summary>The first row; null when there are no rows.</summary>
    public TEntity? First { get; private set; }

    /// <summary>The last row; null when there are no rows.</summary>
    public TEntity? Last => _saved is null ? _last : reader.Read(new Row(_saved));

    /// <summary>Adds the next row.</summary>
    public void Add(Row row, bool isFirst)
    {
        if (isFirst)
            First = _last = reader.Read(row);
        else if (row.CanBeSaved && reader.SavedColumns is { } columns)
            (_saved ??= new SavedRow(columns)).Save(row);
        else
            _last = reader.Read(row);
    }
}
