using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Writes a column's text.</summary>
internal sealed class TextField(string responseName, bool isNonNull, int ordinal) : RowField(responseName, isNonNull)
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (row.IsNull(ordinal))
            return TryWriteNull(writer);

        if (row.TryGetUtf8(ordinal, out var utf8))
            writer.WriteUtf8String(utf8);
        else
            writer.WriteString(row.Reader.GetString(ordinal));

        return true;
    }
}
