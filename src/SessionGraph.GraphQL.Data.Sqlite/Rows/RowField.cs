using System.Text;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes a field of a row.</summary>
/// <param name="responseName">The field's name in the response, which needs no escaping.</param>
/// <param name="isNonNull">Whether null has no place there.</param>
internal abstract class RowField(string responseName, bool isNonNull)
{
    private readonly byte[] _propertyName = Encoding.UTF8.GetBytes($"\"{responseName}\":");

    /// <summary>Writes name and value; false where the value has no place there.</summary>
    public bool TryWrite(Row row, ResultWriter writer)
    {
        writer.WriteEscapedPropertyName(_propertyName);
        return TryWriteValue(row, writer);
    }

    /// <summary>Writes the value; false where it has no place there.</summary>
    public abstract bool TryWriteValue(Row row, ResultWriter writer);

    /// <summary>Writes null; false where it has no place there.</summary>
    protected bool TryWriteNull(ResultWriter writer)
    {
        if (!isNonNull)
            writer.WriteNull();

        return !isNonNull;
    }
}
