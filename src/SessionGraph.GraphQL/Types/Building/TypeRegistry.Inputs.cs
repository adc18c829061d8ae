using System.Reflection;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    /// <summary>Creates the argument for a resolver's parameter.</summary>
    private InputFieldConfiguration InferArgument(ParameterInfo parameter) => InferInput(
        NamingConventions.ParameterName(parameter),
        parameter.ParameterType,
        _nullability.Create(parameter),
        [parameter],
        Documentation.Describe(parameter),
        parameter.HasDefaultValue ? parameter.DefaultValue : null);

    /// <summary>
    /// Creates the input for a parameter, or for a property and the record parameter that declares it. Either may have the attributes.
    /// </summary>
    private InputFieldConfiguration InferInput(
        string name,
        Type type,
        NullabilityInfo nullability,
        IReadOnlyList<ICustomAttributeProvider> members,
        Description? description,
        object? defaultValue)
    {
        var runtimeType = Unwrap(type);
        var field = new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = Reference(type, isInput: true, nullability, members),
            RuntimeType = runtimeType,
            IsOptional = runtimeType != type,
            Member = members[0],
            DeprecationReason = Attribute<GraphQLDeprecatedAttribute>(members)?.Reason,
        };
        if (Attribute<DefaultValueSyntaxAttribute>(members) is { } syntax)
            field.DefaultValue = Utf8GraphQLParser.Syntax.ParseValueLiteral(syntax.Syntax);
        else if (Attribute<DefaultValueAttribute>(members) is { } explicitDefault)
            field.DefaultValue = LiteralOf(explicitDefault.Value);
        else if (defaultValue is not null)
            field.DefaultValue = LiteralOf(defaultValue);

        // An Optional may be absent, so its type is nullable; otherwise every client would have to give it.
        if (field.IsOptional)
            field.Type = field.Type.Nullable;

        if (Attribute<IDAttribute>(members) is { } id)
            field.Features.Set(id);

        return field;
    }

    private static T? Attribute<T>(params IReadOnlyList<ICustomAttributeProvider> members)
        where T : Attribute
        => members.SelectMany(member => member.GetCustomAttributes(typeof(T), true)).OfType<T>().FirstOrDefault();

    /// <summary>Converts a CLR value to a literal.</summary>
    private static IValueNode LiteralOf(object? value) => value switch
    {
        null => NullValueNode.Default,
        bool boolean => boolean ? BooleanValueNode.True : BooleanValueNode.False,
        Enum member => new EnumValueNode(NamingConventions.EnumValueName(member.GetType().GetField(member.ToString())!)),
        string text => new StringValueNode(text),
        System.Collections.IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(LiteralOf)]),
        _ => BuiltInScalarOf(value.GetType(), isInput: true)?.ToLiteral(value)
            ?? throw new SchemaException($"The default `{value}` has the type {value.GetType().Name}, which no scalar can write as a literal."),
    };
}
