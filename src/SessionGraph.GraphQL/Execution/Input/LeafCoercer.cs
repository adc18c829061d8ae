using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>Coerces the values of a scalar or an enumeration.</summary>
/// <param name="type">The scalar or the enumeration.</param>
/// <param name="formatter">Converts the value to the type of the receiver; null for no conversion.</param>
internal sealed class LeafCoercer(INamedType type, Func<object, object>? formatter) : InputCoercer
{
    protected override object CoerceValue(IValueNode literal, InputCoercionContext context)
    {
        var value = Parse(literal, context) ?? throw context.CannotParse(type, literal);
        if (formatter is null)
            return value;

        try
        {
            return formatter(value);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            throw context.CannotParse(type, literal);
        }
    }

    private object? Parse(IValueNode literal, InputCoercionContext context)
    {
        if (type is ScalarType scalar)
        {
            var constant = context.IsInsideVariable ? literal : context.Variables.Substitute(literal);
            return scalar.TryParseLiteral(constant, out var value) ? value : null;
        }

        var name = literal switch
        {
            EnumValueNode node => node.Value,
            StringValueNode node when context.IsInsideVariable => node.Value,
            _ => null,
        };
        return name is not null && ((EnumType)type).TryGetValue(name, out var enumValue) ? enumValue.Value : null;
    }
}
