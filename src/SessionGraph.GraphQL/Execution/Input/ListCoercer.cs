using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// Coerces lists; what is no list is the list of itself. See https://spec.graphql.org/September2025/#sec-List.Input-Coercion.
/// </summary>
/// <param name="item">Coerces the items.</param>
/// <param name="createCollection">Makes the receiver's collection.</param>
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
