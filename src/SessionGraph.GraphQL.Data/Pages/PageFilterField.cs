using System.Buffers.Text;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>A field of the filter of a page.</summary>
/// <param name="Filter">The field of the entity's filter input.</param>
/// <param name="LeafName">The name of the scalar or enum of its values, which parses them.</param>
/// <param name="TextFilter">The field with which any other text is compared; null for none.</param>
internal sealed partial record PageFilterField(OperationFilterField Filter, string LeafName, OperationFilterField? TextFilter)
{
    private const string InvalidIdCode = "NODE_ID_INVALID_FORMAT";

    /// <summary>Builds the condition for a value.</summary>
    /// <exception cref="GraphQLException">The value does not have the type of the field.</exception>
    public Expression Build(Schema schema, Expression entity, IValueNode literal, FilterContext context)
    {
        var leaf = schema.GetType<INamedType>(LeafName);
        if (literal is not ListValueNode list)
        {
            return TextFilter is not null && IsOtherText(leaf, literal)
                ? TextFilter.Build(entity, FilterOperators.Equal, ((StringValueNode)literal).Value, context)
                : Filter.Build(entity, FilterOperators.Equal, Read(leaf, literal), context);
        }

        var values = list.Items.ToLookup(item => TextFilter is not null && IsOtherText(leaf, item));
        var texts = values[true].Select(item => (object?)((StringValueNode)item).Value).ToArray();
        var ofText = texts.Length is 0 ? null : TextFilter!.Build(entity, FilterOperators.In, texts, context);
        if (ofText is not null && !values[false].Any())
            return ofText;

        var own = Filter.Build(entity, FilterOperators.In, values[false].Select(item => Read(leaf, item)).ToArray(), context);
        return ofText is null ? own : Expression.OrElse(own, ofText);
    }

    private bool IsOtherText(INamedType leaf, IValueNode literal)
        => literal is StringValueNode { Value: var text } && (leaf is EnumType type ? !type.TryGetValue(text, out _) : !IsGlobalId(text));

    // A global id of another type is an error, not a text.
    private bool IsGlobalId(string text)
    {
        if (Filter.Formatter is null || !Base64.IsValid(text))
            return Filter.Formatter is null;

        try
        {
            Filter.Formatter(text);
            return true;
        }
        catch (GraphQLException exception)
        {
            return exception.Errors[0].Code is not InvalidIdCode;
        }
    }

    private object? Read(INamedType leaf, IValueNode literal) => literal switch
    {
        NullValueNode => null,
        _ when leaf is ScalarType scalar && scalar.TryParseLiteral(literal, out var value) => value,
        // In variables, an enum value is a string.
        EnumValueNode { Value: var name } when leaf is EnumType type && type.TryGetValue(name, out var member) => member.Value,
        StringValueNode { Value: var name } when leaf is EnumType type && type.TryGetValue(name, out var member) => member.Value,
        // Generated clients send the scalar PageFilterValue as a string.
        StringValueNode { Value: var text } when leaf is ScalarType scalar
            && ReadText(text) is { } written && scalar.TryParseLiteral(written, out var value) => value,
        _ => throw PageErrors.InvalidFilterValue(Filter.Name, leaf),
    };

    // Parses a string that is a JSON number or a Boolean.
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
