using System.Linq.Expressions;
using System.Text.RegularExpressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>A field of a page's filter, whose value is read by the field's own type.</summary>
/// <param name="Filter">The field of the entity's filter input.</param>
/// <param name="LeafName">The name of the scalar or the enumeration of its values.</param>
internal sealed partial record PageFilterField(OperationFilterField Filter, string LeafName)
{
    /// <summary>The condition that the value asks for; a <see cref="GraphQLException"/> where it is none of the field's type.</summary>
    public Expression Build(Schema schema, Expression entity, IValueNode literal, FilterContext context)
    {
        var leaf = schema.GetType<INamedType>(LeafName);
        return literal is ListValueNode list
            ? Filter.Build(entity, FilterOperationNames.In, list.Items.Select(item => Read(leaf, item)).ToArray(), context)
            : Filter.Build(entity, FilterOperationNames.Equal, Read(leaf, literal), context);
    }

    private object? Read(INamedType leaf, IValueNode literal) => literal switch
    {
        NullValueNode => null,
        _ when leaf is ScalarType scalar && scalar.TryParseLiteral(literal, out var value) => value,
        // In variables a name is a string.
        EnumValueNode { Value: var name } when leaf is EnumType type && type.TryGetValue(name, out var member) => member.Value,
        StringValueNode { Value: var name } when leaf is EnumType type && type.TryGetValue(name, out var member) => member.Value,
        // Generated clients know no type but a string for this scalar.
        StringValueNode { Value: var text } when leaf is ScalarType scalar
            && ReadText(text) is { } written && scalar.TryParseLiteral(written, out var value) => value,
        _ => throw PageErrors.InvalidFilterValue(Filter.Name, leaf),
    };

    // The literal that a string holds, the whole of it: a JSON number or a Boolean.
    private static IValueNode? ReadText(string text) => text switch
    {
        "true" => BooleanValueNode.True,
        "false" => BooleanValueNode.False,
        _ when Integers().IsMatch(text) => new IntValueNode(text),
        _ when Numbers().IsMatch(text) => new FloatValueNode(text),
        _ => null,
    };

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integers();

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
