using System.Text;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types.Relay;

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
