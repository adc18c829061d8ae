using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes the value of a getter that returns a value type.</summary>
internal sealed class ValueField<T>(string responseName, bool isNonNull, Func<Row, T?> read, Action<T, ResultWriter> write)
    : RowField(responseName, isNonNull)
    where T : struct
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (read(row) is not { } value)
            return TryWriteNull(writer);

        write(value, writer);
        return true;
    }
}

/// <summary>Writes the value of a getter that returns a reference type.</summary>
internal sealed class ObjectField<T>(string responseName, bool isNonNull, Func<Row, T?> read, Action<T, ResultWriter> write)
    : RowField(responseName, isNonNull)
    where T : class
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (read(row) is not { } value)
            return TryWriteNull(writer);

        write(value, writer);
        return true;
    }
}
