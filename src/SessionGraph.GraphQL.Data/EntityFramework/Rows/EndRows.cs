namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>
/// Keeps the first row and the last of those that are read. Which is the last is seen only after it: until then its columns are saved,
/// and an object is made of no other row where that can be.
/// </summary>
/// <param name="reader">Makes objects of the rows.</param>
internal sealed class EndRows<TEntity>(RowReader<TEntity> reader)
{
    private SavedRow? _saved;
    private TEntity? _last;

    /// <summary>The first row; null where there is none.</summary>
    public TEntity? First { get; private set; }

    /// <summary>The last row; null where there is none.</summary>
    public TEntity? Last => _saved is null ? _last : reader.Read(new Row(_saved));

    /// <summary>Takes the next row.</summary>
    public void Take(Row row, bool isFirst)
    {
        if (isFirst)
            First = _last = reader.Read(row);
        else if (row.CanBeSaved && reader.SavedColumns is { } columns)
            (_saved ??= new SavedRow(columns)).Save(row);
        else
            _last = reader.Read(row);
    }
}
