using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes a column of integers.</summary>
/// <param name="responseName">The field's name in the response.</param>
/// <param name="isNonNull">Whether the field is non-null.</param>
/// <param name="ordinal">The column.</param>
/// <param name="isInt32">Whether the scalar is limited to 32 bits.</param>
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
