using System.Text;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes the same string for every row.</summary>
internal sealed class ConstantField(string responseName, string value) : RowField(responseName, isNonNull: true)
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes($"\"{value}\"");

    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        writer.WriteRaw(_json);
        return true;
    }
}
