using System.Diagnostics.CodeAnalysis;
using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Names a member of a schema: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>Input.field</c>, <c>Enum.VALUE</c>,
/// <c>@directive</c> or <c>@directive(argument:)</c>. See https://spec.graphql.org/September2025/#sec-Schema-Coordinates.
/// </summary>
/// <param name="Name">The name of the type or of the directive, without the <c>@</c>.</param>
/// <param name="MemberName">The name of the field, input field or enum value; null for a type, a directive and its arguments.</param>
/// <param name="ArgumentName">The name of the argument; null where it is none.</param>
/// <param name="OfDirective">Whether the name is a directive's.</param>
public sealed record SchemaCoordinate(string Name, string? MemberName = null, string? ArgumentName = null, bool OfDirective = false)
{
    /// <summary>The coordinate that the text notes; a <see cref="SyntaxException"/> at what makes it none.</summary>
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

        // Nothing is ignored in a coordinate, neither white space nor comments.
        string ReadName()
        {
            var start = position;
            while (position < bytes.Length && (bytes[position] is (byte)'_' || char.IsAsciiLetter((char)bytes[position])
                || (position > start && char.IsAsciiDigit((char)bytes[position]))))
                position++;

            return position > start ? Encoding.ASCII.GetString(bytes[start..position]) : throw Unexpected("a name");
        }

        SyntaxException Unexpected(string expected)
            => new($"`{coordinate}` is no schema coordinate: {expected} is expected at {position + 1}.", position, 1, position + 1);
    }

    /// <summary>Whether the text notes a coordinate: then it is <paramref name="result"/>.</summary>
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

    /// <summary>The coordinate as it is noted.</summary>
    public override string ToString()
        => $"{(OfDirective ? "@" : "")}{Name}{(MemberName is null ? "" : "." + MemberName)}{(ArgumentName is null ? "" : $"({ArgumentName}:)")}";
}
