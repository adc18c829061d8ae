using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>The scalar of the fields of a page filter. It is for input only.</summary>
public sealed class PageFilterValueType() : ScalarType<PageFilterValue>(
    TypeName,
    "One value, or a list of values, in the form of the field's own type: `5`, `[1, 2]`, `\"2026-09-01\"` or `[ACTIVE, PENDING]`. An item matches "
        + "if its field equals the value, or one of the list. An empty list matches nothing; null matches items without a value. A string may "
        + "stand for a number or a Boolean: `\"5\"`.")
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

/// <summary>A client's value for a field of a page's filter: one value, or a list of values and nulls.</summary>
/// <param name="Literal">The value or the list, not parsed yet.</param>
public sealed record PageFilterValue(IValueNode Literal);
