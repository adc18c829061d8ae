using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A universally unique identifier: 32 hexadecimal digits in five groups.</summary>
public sealed class UuidType : ScalarType<Guid>
{
    private const int Length = 36;

    /// <summary>Creates the scalar.</summary>
    public UuidType()
        : base("UUID", "A UUID with hyphens, in upper or lower case, such as `3c90c3cc-0d44-4b50-8888-8dd25736052a`. UUIDs are ordered by their text.")
        => SpecifiedBy = new Uri("https://tools.ietf.org/html/rfc4122");

    /// <inheritdoc />
    public override string? ValueDescription => "a UUID with hyphens, as in 3c90c3cc-0d44-4b50-8888-8dd25736052a";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is StringValueNode node && TryParse(node.Value, out var value) ? value : null;
        return runtimeValue is not null;
    }

    /// <summary>Parses only 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, separated by hyphens.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        if (text.Length != Length)
            return false;

        // Guid also accepts "0x" or a sign in place of digits, and white space around them.
        for (var index = 0; index < Length; index++)
        {
            if (index is 8 or 13 or 18 or 23 ? text[index] is not '-' : !char.IsAsciiHexDigit(text[index]))
                return false;
        }

        return Guid.TryParseExact(text, "D", out value);
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
