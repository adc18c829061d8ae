using System.Reflection;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Creates arguments from the parameters of resolvers, and input fields from properties.</summary>
internal sealed class InputFieldFactory(
    TypeReferenceFactory references, NullabilityInfoContext nullabilityContext, XmlDocumentation documentation)
{
    /// <summary>Creates the argument for a resolver's parameter.</summary>
    public InputFieldConfiguration Create(ParameterInfo parameter) => Create(
        NamingConventions.ParameterName(parameter),
        parameter.ParameterType,
        nullabilityContext.Create(parameter),
        [parameter],
        documentation.Describe(parameter),
        parameter.HasDefaultValue ? parameter.DefaultValue : null);

    /// <summary>Creates the input field for a property, and for the parameter of the constructor that sets it.</summary>
    public InputFieldConfiguration Create(PropertyInfo property, ParameterInfo? parameter) => Create(
        parameter?.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NamingConventions.MemberName(property),
        property.PropertyType,
        nullabilityContext.Create(property),
        parameter is null ? [property] : [property, parameter],
        documentation.DescribeProperty(property),
        parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null);

    /// <summary>
    /// Creates the input for a parameter, or for a property and the record parameter that declares it. Either may have the attributes.
    /// </summary>
    private InputFieldConfiguration Create(
        string name,
        Type type,
        NullabilityInfo nullability,
        IReadOnlyList<ICustomAttributeProvider> members,
        Description? description,
        object? defaultValue)
    {
        var runtimeType = TypeInspector.Unwrap(type);
        var field = new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = references.Create(type, isInput: true, nullability, members),
            RuntimeType = runtimeType,
            IsOptional = runtimeType != type,
            Member = members[0],
            DeprecationReason = TypeInspector.Attribute<GraphQLDeprecatedAttribute>(members)?.Reason,
        };
        if (TypeInspector.Attribute<DefaultValueSyntaxAttribute>(members) is { } syntax)
            field.DefaultValue = Utf8GraphQLParser.Syntax.ParseValueLiteral(syntax.Syntax);
        else if (TypeInspector.Attribute<DefaultValueAttribute>(members) is { } explicitDefault)
            field.DefaultValue = LiteralOf(explicitDefault.Value);
        else if (defaultValue is not null)
            field.DefaultValue = LiteralOf(defaultValue);

        // An Optional may be absent, so its type is nullable; otherwise every client would have to give it.
        if (field.IsOptional)
            field.Type = field.Type.Nullable;

        if (TypeInspector.Attribute<IDAttribute>(members) is { } id)
            field.Features.Set(id);

        return field;
    }

    /// <summary>Converts a CLR value to a literal.</summary>
    private static IValueNode LiteralOf(object? value) => value switch
    {
        null => NullValueNode.Default,
        bool boolean => boolean ? BooleanValueNode.True : BooleanValueNode.False,
        Enum member => new EnumValueNode(NamingConventions.EnumValueName(member.GetType().GetField(member.ToString())!)),
        string text => new StringValueNode(text),
        System.Collections.IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(LiteralOf)]),
        _ => BuiltInScalars.Find(value.GetType(), isInput: true)?.ToLiteral(value)
            ?? throw new SchemaException($"The default `{value}` has the type {value.GetType().Name}, which no scalar can write as a literal."),
    };
}
