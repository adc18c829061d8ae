using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>True or false. See https://spec.graphql.org/September2025/#sec-Boolean.</summary>
public sealed class BooleanType() : ScalarType<bool>("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is BooleanValueNode node ? node.Value ? s_true : s_false : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(bool runtimeValue, ResultWriter writer) => writer.WriteBoolean(runtimeValue);

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
        => runtimeValue is bool value ? value ? BooleanValueNode.True : BooleanValueNode.False : null;
}
