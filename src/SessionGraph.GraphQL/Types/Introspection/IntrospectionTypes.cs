using System.Linq.Expressions;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Introspection;

/// <summary>
/// The introspection types: ordinary types over the schema model. See https://spec.graphql.org/September2025/#sec-Schema-Introspection.
/// </summary>
internal static partial class IntrospectionTypes
{
    /// <summary>Creates new configurations of the introspection types.</summary>
    public static IReadOnlyList<TypeConfiguration> Create()
        =>
        [
            CreateSchema(), CreateType(), CreateField(), CreateInputValue(), CreateEnumValue(), CreateDirective(), CreateTypeKind(),
            CreateLocation(),
        ];

    private static ObjectTypeConfiguration Object<T>(string name, string description, params ReadOnlySpan<OutputFieldConfiguration> fields)
    {
        var configuration = new ObjectTypeConfiguration { Name = name, Description = description, RuntimeType = typeof(T) };
        configuration.Fields.AddRange(fields);
        return configuration;
    }

    private static OutputFieldConfiguration Field<T, TValue>(string name, string type, Expression<Func<T, TValue>> getter)
        => new() { Name = name, Type = TypeReference.Parse(type), Getter = getter };

    private static OutputFieldConfiguration Resolved<T>(string name, string type, Func<T, IResolverContext, object?> resolve)
        => new()
        {
            Name = name,
            Type = TypeReference.Parse(type),
            Resolver = context => ResolverResult.Store(context, resolve(context.Parent<T>(), context)),
        };

    private static OutputFieldConfiguration Deprecatable<T, TItem>(
        string name, string type, Func<T, IReadOnlyList<TItem>?> items, Func<TItem, string?> deprecationReason)
    {
        var field = Resolved<T>(name, type, (parent, context) => items(parent) is not { } all ? null
            : context.ArgumentValue<bool>("includeDeprecated") ? all
            : all.Where(item => deprecationReason(item) is null).ToArray());
        field.Arguments.Add(new InputFieldConfiguration
        {
            Name = "includeDeprecated",
            Type = TypeReference.Parse("Boolean!"),
            DefaultValue = Language.BooleanValueNode.False,
            RuntimeType = typeof(bool),
        });
        return field;
    }

    private static EnumTypeConfiguration Enum<T>(string name, string description, params IReadOnlyList<EnumValue> values)
    {
        var configuration = new EnumTypeConfiguration { Name = name, Description = description, RuntimeType = typeof(T) };
        configuration.Values.AddRange(values);
        return configuration;
    }
}
