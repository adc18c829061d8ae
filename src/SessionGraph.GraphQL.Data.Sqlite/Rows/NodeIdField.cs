using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes the global id of an integer column.</summary>
/// <param name="responseName">The field's name in the response.</param>
/// <param name="ordinal">The column, which is never null.</param>
/// <param name="typeName">The name of the object type.</param>
/// <param name="serializer">Serializes ids.</param>
internal sealed class NodeIdField(string responseName, int ordinal, string typeName, INodeIdSerializer serializer)
    : RowField(responseName, isNonNull: true)
{
    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        serializer.Write(typeName, row.GetInt64(ordinal), writer);
        return true;
    }
}
