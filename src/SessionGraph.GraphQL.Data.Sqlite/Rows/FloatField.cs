using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes a column of floating-point numbers.</summary>
internal sealed class FloatField(string responseName, bool isNonNull, int ordinal) : RowField(responseName, isNonNull)
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (row.IsNull(ordinal))
            return TryWriteNull(writer);

        writer.WriteNumber(row.GetDouble(ordinal));
        return true;
    }
}
