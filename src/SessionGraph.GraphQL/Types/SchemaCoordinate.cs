using System.Diagnostics.CodeAnalysis;
using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Identifies a member of a schema: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>Input.field</c>, <c>Enum.VALUE</c>,
/// <c>@directive</c> or <c>@directive(argument:)</c>. See https://spec.graphql.org/September2025/#sec-Schema-Coordinates.
/// </summary>
/// <param name="Name">The name of the type, or of the directive without the <c>@</c>.</param>
/// <param name="MemberName">The name of the field, input field or enum value; null for a type, a directive and its arguments.</param>
/// <param name="ArgumentName">The name of the argument; null if the member is not an argument.</param>
/// <param name="OfDirective">Whether the name is that of a directive.</param>
public sealed record SchemaCoordinate(string Name, string? MemberName = null, string? ArgumentName = null, bool OfDirective = false)
{
    /// <summary>Parses a coordinate. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
    public static SchemaCoordinate Parse(string coordinate)
    {
        var bytes = SourceText.Encode(coordinate);
        var position = 0;
        var ofDirective = Skip('@');
        var name = ReadName();
        var memberName = !ofDirective && Skip('.') ? ReadName() : null;
        string? argumentName = null;
        if ((ofDirective || memberName is not null) && Skip('('))
        {
            argumentName = ReadName();
            Expect(':');
            Expect(')');
        }

        return position == bytes.Length ? new SchemaCoordinate(name, memberName, argumentName, ofDirective) : throw Unexpected("its end");

        bool Skip(char punctuator)
        {
            var isThere = position < bytes.Length && bytes[position] == punctuator;
            position += isThere ? 1 : 0;
            return isThere;
        }

        void Expect(char punctuator)
        {
            if (!Skip(punctuator))
                throw Unexpected($"`{punctuator}`");
        }

        // A coordinate has no ignored tokens, such as white space or comments.
        string ReadName()
        {
            var start = position;
            while (position < bytes.Length && (bytes[position] is (byte)'_' || char.IsAsciiLetter((char)bytes[position])
                || (position > start && char.IsAsciiDigit((char)bytes[position]))))
                position++;

            return position > start ? Encoding.ASCII.GetString(bytes[start..position]) : throw Unexpected("a name");
        }

        SyntaxException Unexpected(string expected)
            => new($"`{coordinate}` is not a schema coordinate: {expected} is expected at {position + 1}.", position, 1, position + 1);
    }

    /// <summary>Parses a coordinate. Returns false if it is invalid.</summary>
    public static bool TryParse(string? coordinate, [NotNullWhen(true)] out SchemaCoordinate? result)
    {
        result = null;
        try
        {
            result = coordinate is null ? null : Parse(coordinate);
        }
        catch (SyntaxException)
        {
            return false;
        }

        return result is not null;
    }

    /// <summary>The coordinate as text.</summary>
    public override string ToString()
        => $"{(OfDirective ? "@" : "")}{Name}{(MemberName is null ? "" : "." + MemberName)}{(ArgumentName is null ? "" : $"({ArgumentName}:)")}";
}
