using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// Coerces lists. A value that is not a list is coerced to a list with this item. See
/// https://spec.graphql.org/September2025/#sec-List.Input-Coercion.
/// </summary>
/// <param name="item">Coerces the items.</param>
/// <param name="createCollection">Creates the receiver's collection.</param>
internal sealed class ListCoercer(InputCoercer item, Func<object?[], object> createCollection) : InputCoercer
{
    protected override object CoerceValue(IValueNode literal, InputCoercionContext context)
    {
        if (literal is not ListValueNode list)
            return createCollection([item.Coerce(literal, context)]);

        var items = new object?[list.Items.Count];
        for (var index = 0; index < items.Length; index++)
            items[index] = context.CoerceItem(index, item, list.Items[index]);

        return createCollection(items);
    }
}
