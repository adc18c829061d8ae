using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Rows of one list that are written as they are read.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="request">How the rows are to be written.</param>
/// <param name="columns">What they are written with.</param>
/// <param name="output">What they are written to, one page after another.</param>
internal sealed class JsonPage<TEntity>(RowRequest request, StatementColumns<TEntity> columns, ResultWriter output)
{
    private const int ValuesBetweenChecks = 1024;

    private readonly EndRows<TEntity>? _ends = columns.EndReader is { } reader ? new EndRows<TEntity>(reader) : null;
    private readonly int _start = Start(output);
    private int _end;
    private int _count;
    private int _values;

    /// <summary>Whether there was a row after those that are wanted.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Takes the next row; false where it has a value that has no place in the result.</summary>
    public bool TryAdd(Row row)
    {
        HasMore = _count == request.Count;
        if (HasMore)
            return true;

        if (!TryWrite(row))
            return false;

        _ends?.Take(row, _count is 0);
        _count++;
        if (_values >= ValuesBetweenChecks)
            CountValues();

        return true;
    }

    /// <summary>Ends the list; the next may begin.</summary>
    public void End()
    {
        CountValues();
        output.WriteEndArray();
        _end = output.Position;
    }

    /// <summary>The rows of the list, which is one of those in the JSON.</summary>
    public WrittenRows<TEntity> Of(ReadOnlyMemory<byte> json) => ToRows(new WrittenJson.Part(json[_start.._end]));

    /// <summary>The rows of the list, which is the only one, and gives the output back when it is taken.</summary>
    public WrittenRows<TEntity> ToRows() => ToRows(new WrittenJson.Once(output));

    private WrittenRows<TEntity> ToRows(WrittenJson json) => _ends is null
        ? new WrittenRows<TEntity>(json, _count, HasMore, default, default)
        : new WrittenRows<TEntity>(json, _count, HasMore, _ends.First, _ends.Last);

    // After the comma that parts it from the page before.
    private static int Start(ResultWriter output)
    {
        output.WriteStartArray();
        return output.Position - 1;
    }

    private void CountValues()
    {
        request.Limits.AddValues(_values);
        _values = 0;
    }

    // What is wrong with a value is said where its object is read and written whole.
    private bool TryWrite(Row row)
    {
        try
        {
            return columns.Writer.TryWrite(row, output, ref _values);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}
