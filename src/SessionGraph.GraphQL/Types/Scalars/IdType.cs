using System.Globalization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// An identifier. Input may be a string or an integer; the value is a string. See https://spec.graphql.org/September2025/#sec-ID.
/// </summary>
public sealed class IdType() : ScalarType<string>(
    "ID",
    "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
        + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. "
        + "When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode integer => integer.Value,
            _ => null,
        };
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(string runtimeValue, ResultWriter writer) => writer.WriteString(runtimeValue);

    /// <inheritdoc />
    public override bool TryConvert(object runtimeValue, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string value)
    {
        value = runtimeValue switch
        {
            string text => text,
            int or long or short or byte => ((IFormattable)runtimeValue).ToString(null, CultureInfo.InvariantCulture),
            Guid guid => guid.ToString(),
            _ => null,
        };
        return value is not null;
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
        => TryConvert(runtimeValue, out var value) ? new StringValueNode(value) : null;
}
