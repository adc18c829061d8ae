using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes the rows of one list as JSON.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="request">The request.</param>
/// <param name="columns">Reads and writes the columns of the rows.</param>
/// <param name="output">The output. It may contain other lists before this one.</param>
internal sealed class JsonListWriter<TEntity>(ListRequest<TEntity> request, StatementColumns<TEntity> columns, ResultWriter output)
{
    private const int ValuesBetweenChecks = 1024;

    private readonly BoundaryRows<TEntity>? _boundaries = columns.BoundaryReader is { } reader ? new BoundaryRows<TEntity>(reader) : null;
    private readonly int _size = request.Plan!.Slice.Arguments.Size;
    private readonly int _start = Start(output);
    private int _end;
    private int _count;
    private int _values;

    /// <summary>Whether another row follows those of the list.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Adds the next row; false when one of its values does not fit the result.</summary>
    public bool TryAdd(Row row)
    {
        HasMore = _count == _size;
        if (HasMore)
            return true;

        if (!TryWrite(row))
            return false;

        _boundaries?.Add(row, _count is 0);
        _count++;
        if (_values >= ValuesBetweenChecks)
            CountValues();

        return true;
    }

    /// <summary>Ends the list.</summary>
    public void End()
    {
        CountValues();
        output.WriteEndArray();
        _end = output.Position;
    }

    /// <summary>The rows of the list as a part of this JSON.</summary>
    public PreserializedRows<TEntity> ToRows(ReadOnlyMemory<byte> json) => CreateRows(new PreserializedJson.Part(json[_start.._end]));

    /// <summary>The rows of the list, which is the whole output.</summary>
    public PreserializedRows<TEntity> ToRows() => CreateRows(new PreserializedJson.Once(output));

    private PreserializedRows<TEntity> CreateRows(PreserializedJson json) => _boundaries is null
        ? new PreserializedRows<TEntity>(json, _count, HasMore, default, default)
        : new PreserializedRows<TEntity>(json, _count, HasMore, _boundaries.First, _boundaries.Last);

    // A comma may separate the list from the previous one.
    private static int Start(ResultWriter output)
    {
        output.WriteStartArray();
        return output.Position - 1;
    }

    private void CountValues()
    {
        request.Limits!.AddValues(_values);
        _values = 0;
    }

    // When a value cannot be written, the rows are read as objects, which reports the error.
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
