using System.Diagnostics.CodeAnalysis;

namespace SessionGraph.GraphQL.Types;

public sealed partial class Schema
{
    /// <summary>
    /// Finds the member with this coordinate. Also finds the fields <c>__typename</c>, <c>__schema</c> and <c>__type</c>. See
    /// https://spec.graphql.org/September2025/#sec-Schema-Coordinates.Resolving-a-Schema-Coordinate.
    /// </summary>
    public bool TryGetMember(SchemaCoordinate coordinate, [NotNullWhen(true)] out ITypeSystemMember? member)
    {
        member = coordinate switch
        {
            { OfDirective: true, ArgumentName: null } => _directives.GetValueOrDefault(coordinate.Name),
            { OfDirective: true } => FindArgument(_directives.GetValueOrDefault(coordinate.Name)?.Arguments, coordinate.ArgumentName),
            { MemberName: null } => _types.GetValueOrDefault(coordinate.Name),
            { ArgumentName: null } => FindMember(coordinate.Name, coordinate.MemberName),
            _ => FindArgument((FindMember(coordinate.Name, coordinate.MemberName) as OutputField)?.Arguments, coordinate.ArgumentName),
        };
        return member is not null;
    }

    /// <summary>
    /// The member with this coordinate. Throws a <see cref="KeyNotFoundException"/> if there is none, and a
    /// <see cref="Language.SyntaxException"/> if the text is not a coordinate.
    /// </summary>
    public ITypeSystemMember GetMember(string coordinate)
        => TryGetMember(SchemaCoordinate.Parse(coordinate), out var member)
            ? member
            : throw new KeyNotFoundException($"The schema has no member `{coordinate}`.");

    private ITypeSystemMember? FindMember(string typeName, string memberName) => _types.GetValueOrDefault(typeName) switch
    {
        EnumType type => type.TryGetValue(memberName, out var value) ? value : null,
        InputObjectType type => type.Fields.TryGetField(memberName, out var field) ? field : null,
        { } type => TryGetField(type, memberName, out var field) ? field : null,
        _ => null,
    };

    private static InputField? FindArgument(FieldCollection<InputField>? arguments, string name)
        => arguments is not null && arguments.TryGetField(name, out var argument) ? argument : null;
}
