using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes a column of texts.</summary>
internal sealed class TextField(string responseName, bool isNonNull, int ordinal) : RowField(responseName, isNonNull)
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (!row.TryGetUtf8(ordinal, out var text))
            return TryWriteNull(writer);

        writer.WriteUtf8String(text);
        return true;
    }
}
