using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Rows of one list that are written as they are read.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="count">How many rows are wanted.</param>
/// <param name="columns">What they are written with.</param>
internal sealed class JsonPage<TEntity>(int count, StatementColumns<TEntity> columns) : IDisposable
{
    private readonly EndRows<TEntity>? _ends = columns.EndReader is { } reader ? new EndRows<TEntity>(reader) : null;
    private ResultWriter? _output = new();
    private int _count;

    /// <summary>Whether there was a row after those that are wanted.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Takes the next row; false where it has a value that has no place in the result.</summary>
    public bool TryAdd(Row row)
    {
        HasMore = _count == count;
        if (HasMore)
            return true;

        if (_count is 0)
            _output!.WriteStartArray();

        if (!TryWrite(row))
            return false;

        _ends?.Take(row, _count is 0);
        _count++;
        return true;
    }

    /// <summary>The rows, whose JSON is the caller's to dispose of.</summary>
    public WrittenRows<TEntity> Complete()
    {
        var json = _output!;
        _output = null;
        if (_count is 0)
            json.WriteStartArray();

        json.WriteEndArray();
        return _ends is null
            ? new WrittenRows<TEntity>(json, _count, HasMore, default, default)
            : new WrittenRows<TEntity>(json, _count, HasMore, _ends.First, _ends.Last);
    }

    public void Dispose() => _output?.Dispose();

    // What is wrong with a value is said where its object is read and written whole.
    private bool TryWrite(Row row)
    {
        try
        {
            return columns.Writer.TryWrite(row, _output!);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}
