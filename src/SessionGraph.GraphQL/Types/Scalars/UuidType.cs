using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A universally unique identifier, as 32 hexadecimal digits in five groups.</summary>
public sealed class UuidType : ScalarType<Guid>
{
    private const int Length = 36;

    /// <summary>Creates the scalar.</summary>
    public UuidType()
        : base("UUID") => SpecifiedBy = new Uri("https://tools.ietf.org/html/rfc4122");

    /// <inheritdoc />
    public override string? ValueDescription => "a UUID with hyphens, as in 3c90c3cc-0d44-4b50-8888-8dd25736052a";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is StringValueNode node && Guid.TryParseExact(node.Value, "D", out var value) ? value : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(Guid runtimeValue, ResultWriter writer)
    {
        Span<byte> quoted = stackalloc byte[Length + 2];
        quoted.Fill((byte)'"');
        runtimeValue.TryFormat(quoted[1..^1], out _);
        writer.WriteRaw(quoted);
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue) => runtimeValue is Guid value ? new StringValueNode(value.ToString()) : null;
}
