using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A complete, valid and immutable schema. See https://spec.graphql.org/September2025/#sec-Schema.</summary>
public sealed partial class Schema
{
    private readonly FrozenDictionary<string, INamedType> _types;
    private readonly FrozenDictionary<string, DirectiveType> _directives;
    private readonly FrozenDictionary<INamedType, IReadOnlyList<ObjectType>> _possibleTypes;

    internal Schema(
        string? description,
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IReadOnlyList<INamedType> types,
        IReadOnlyList<DirectiveType> directives)
    {
        Description = description;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Types = types;
        Directives = directives;
        TypeNameField = new OutputField(
            "__typename",
            "The name of the current Object type at runtime.",
            null,
            new NonNullType(types.FirstOrDefault(type => type.Name is "String") ?? new StringType()))
        {
            Coordinate = "__typename",
            DeclaringType = queryType,
        };
        _types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directives = directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        _possibleTypes = types.Where(type => type.IsCompositeType()).ToFrozenDictionary(type => type, FindPossibleTypes);
    }

    /// <summary>The description in Markdown; null if there is none.</summary>
    public string? Description { get; }

    /// <summary>The query type.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The mutation type; null if there is none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The subscription type; null if there is none.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>The root type for this kind of operation; null if there is none.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>All named types, including introspection types.</summary>
    public IReadOnlyList<INamedType> Types { get; }

    /// <summary>All directive definitions, including the specification's.</summary>
    public IReadOnlyList<DirectiveType> Directives { get; }

    /// <summary>The directives applied to the schema itself, in order.</summary>
    public IReadOnlyList<Directive> AppliedDirectives { get; internal init; } = [];

    /// <summary>The field <c>__typename</c> of every object, interface and union type.</summary>
    public OutputField TypeNameField { get; }

    /// <summary>The fields <c>__schema</c> and <c>__type</c> of the query type.</summary>
    public FieldCollection<OutputField> IntrospectionFields { get; internal init; } = FieldCollection<OutputField>.Empty;

    /// <summary>Data that other layers attached while the schema was built.</summary>
    public Features Features { get; internal init; } = new();

    /// <summary>Finds the type with this name and kind.</summary>
    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
        where T : class, INamedType
    {
        type = _types.GetValueOrDefault(name) as T;
        return type is not null;
    }

    /// <summary>The type with this name and kind. Throws a <see cref="KeyNotFoundException"/> if there is none.</summary>
    public T GetType<T>(string name)
        where T : class, INamedType
        => TryGetType<T>(name, out var type) ? type : throw new KeyNotFoundException($"The schema has no {typeof(T).Name} `{name}`.");

    /// <summary>Finds the field that can be selected on this object, interface or union type, including introspection fields.</summary>
    public bool TryGetField(INamedType type, string name, [NotNullWhen(true)] out OutputField? field)
    {
        if (type is ComplexType complex && complex.Fields.TryGetField(name, out field))
            return true;

        if (name is "__typename" && type.IsCompositeType())
        {
            field = TypeNameField;
            return true;
        }

        field = null;
        return type == QueryType && IntrospectionFields.TryGetField(name, out field);
    }

    /// <summary>Finds the directive definition with this name.</summary>
    public bool TryGetDirectiveType(string name, [NotNullWhen(true)] out DirectiveType? directive)
        => _directives.TryGetValue(name, out directive);

    /// <summary>The object types that a value of this object, interface or union type can have.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(INamedType type) => _possibleTypes.GetValueOrDefault(type, []);

    private IReadOnlyList<ObjectType> FindPossibleTypes(INamedType type) => type switch
    {
        ObjectType objectType => [objectType],
        UnionType union => union.Types,
        InterfaceType interfaceType => [.. Types.OfType<ObjectType>().Where(candidate => candidate.IsImplementing(interfaceType))],
        _ => [],
    };
}
