using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A text. See https://spec.graphql.org/September2025/#sec-String.</summary>
public sealed class StringType() : ScalarType<string>(
    "String",
    "The `String` scalar type represents textual data, represented as UTF-8 character sequences. "
        + "The String type is most often used by GraphQL to represent free-form human-readable text.")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = (literal as StringValueNode)?.Value;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(string runtimeValue, ResultWriter writer) => writer.WriteString(runtimeValue);

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue) => runtimeValue is string text ? new StringValueNode(text) : null;
}
