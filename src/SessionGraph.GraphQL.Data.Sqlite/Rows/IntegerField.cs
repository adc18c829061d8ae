using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes a column's integer.</summary>
/// <param name="responseName">The field's name in the response.</param>
/// <param name="isNonNull">Whether null has no place there.</param>
/// <param name="ordinal">The column.</param>
/// <param name="isInt32">Whether only 32 bits have a place there.</param>
internal sealed class IntegerField(string responseName, bool isNonNull, int ordinal, bool isInt32) : RowField(responseName, isNonNull)
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (!row.TryGetInt64(ordinal, out var value))
            return TryWriteNull(writer);

        if (isInt32 && value != (int)value)
            return false;

        writer.WriteNumber(value);
        return true;
    }
}
