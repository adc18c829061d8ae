using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>The scalar of a page filter's fields; an input only.</summary>
public sealed class PageFilterValueType() : ScalarType<PageFilterValue>(
    TypeName,
    "A value to compare a field with, or a list of values: the field matches if it is equal to the value or to one of the list. An empty list "
        + "matches nothing, and null matches a missing value. A string may stand for a number or a Boolean, as in `\"1\"`.")
{
    /// <summary>The scalar's name.</summary>
    public const string TypeName = "PageFilterValue";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        var isValue = literal is ListValueNode list ? list.Items.All(item => item is NullValueNode || IsLeaf(item)) : IsLeaf(literal);
        runtimeValue = isValue ? new PageFilterValue(literal) : null;
        return isValue;
    }

    /// <inheritdoc />
    public override void Write(PageFilterValue runtimeValue, ResultWriter writer)
        => throw new FormatException($"{TypeName} is for input only.");

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue) => (runtimeValue as PageFilterValue)?.Literal;

    private static bool IsLeaf(IValueNode literal)
        => literal is StringValueNode or IntValueNode or FloatValueNode or BooleanValueNode or EnumValueNode;
}
