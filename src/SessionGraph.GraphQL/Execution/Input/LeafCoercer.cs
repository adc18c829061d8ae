using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>Coerces the values of a scalar or an enumeration.</summary>
/// <param name="type">The scalar or the enumeration.</param>
/// <param name="formatter">Makes of the value what the receiver takes; null where it takes the value.</param>
internal sealed class LeafCoercer(INamedType type, Func<object, object>? formatter) : InputCoercer
{
    protected override object CoerceValue(IValueNode literal, InputState state)
    {
        var value = Parse(literal, state) ?? throw state.CannotParse(type, literal);
        if (formatter is null)
            return value;

        try
        {
            return formatter(value);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            throw state.CannotParse(type, literal);
        }
    }

    private object? Parse(IValueNode literal, InputState state)
    {
        if (type is ScalarType scalar)
            return scalar.TryParseLiteral(state.IsInsideVariable ? literal : state.Variables.Substitute(literal), out var value) ? value : null;

        var name = literal switch
        {
            EnumValueNode node => node.Value,
            StringValueNode node when state.IsInsideVariable => node.Value,
            _ => null,
        };
        return name is not null && ((EnumType)type).TryGetValue(name, out var enumValue) ? enumValue.Value : null;
    }
}
