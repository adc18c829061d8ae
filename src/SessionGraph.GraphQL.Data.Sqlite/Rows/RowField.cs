using System.Text;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes a field of a row.</summary>
/// <param name="responseName">The field's name in the response, which needs no escaping.</param>
/// <param name="isNonNull">Whether the field is non-null.</param>
internal abstract class RowField(string responseName, bool isNonNull)
{
    private readonly byte[] _propertyName = Encoding.UTF8.GetBytes($"\"{responseName}\":");

    /// <summary>Writes the name and the value; false when the type of the field does not allow the value.</summary>
    public bool TryWrite(Row row, ResultWriter writer)
    {
        writer.WriteEscapedPropertyName(_propertyName);
        return TryWriteValue(row, writer);
    }

    /// <summary>Writes the value; false when the type of the field does not allow it.</summary>
    public abstract bool TryWriteValue(Row row, ResultWriter writer);

    /// <summary>Writes null; false when the field is non-null.</summary>
    protected bool TryWriteNull(ResultWriter writer)
    {
        if (!isNonNull)
            writer.WriteNull();

        return !isNonNull;
    }
}
