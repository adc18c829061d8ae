using SessionGraph.GraphQL.Language;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeCriticality;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>Compares two schemas and classifies the differences by their effect on clients of the old one.</summary>
public sealed partial class SchemaComparer
{
    private readonly Schema _oldSchema;
    private readonly Schema _newSchema;
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparer(Schema oldSchema, Schema newSchema) => (_oldSchema, _newSchema) = (oldSchema, newSchema);

    /// <summary>
    /// Returns all differences: of the schema itself, then of types by name, then of directives by name. Empty if the schemas differ only
    /// in the order of their members.
    /// </summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema oldSchema, Schema newSchema)
    {
        var comparer = new SchemaComparer(oldSchema, newSchema);
        comparer.CompareDescriptions(null, "The schema", oldSchema.Description, newSchema.Description);
        comparer.CompareRoots();
        comparer.CompareTypes();
        comparer.CompareDirectives();
        return comparer._changes;
    }

    private void CompareRoots()
    {
        CompareRoot(OperationType.Query, _oldSchema.QueryType, _newSchema.QueryType);
        CompareRoot(OperationType.Mutation, _oldSchema.MutationType, _newSchema.MutationType);
        CompareRoot(OperationType.Subscription, _oldSchema.SubscriptionType, _newSchema.SubscriptionType);
    }

    private void CompareRoot(OperationType operation, ObjectType? oldRoot, ObjectType? newRoot)
    {
        var operations = operation switch
        {
            OperationType.Query => "Queries",
            OperationType.Mutation => "Mutations",
            _ => "Subscriptions",
        };
        if (oldRoot is null && newRoot is not null)
            Add(RootTypeAdded, Safe, newRoot.Name, $"{operations} were added, with the root type `{newRoot.Name}`.");
        else if (oldRoot is not null && newRoot is null)
            Add(RootTypeChanged, Breaking, oldRoot.Name, $"{operations} no longer have a root type; it was `{oldRoot.Name}`.");
        else if (oldRoot?.Name != newRoot?.Name)
            Add(RootTypeChanged, Breaking, oldRoot!.Name,
                $"{operations} have the root type `{newRoot!.Name}`, no longer `{oldRoot.Name}`.");
    }

    private void CompareTypes()
    {
        var types = Difference<INamedType>.Between(TypesOf(_oldSchema), TypesOf(_newSchema), type => type.Name);
        foreach (var type in types.Removed)
            Add(TypeRemoved, Breaking, type.Name, BuiltInScalars.IsSpecified(type.Name)
                ? $"`{type.Name}` is no longer part of the schema: nothing refers to it."
                : $"`{type.Name}` was removed.");

        foreach (var type in types.Added)
            Add(TypeAdded, Safe, type.Name, $"`{type.Name}` was added.");

        foreach (var (oldType, newType) in types.Kept)
            CompareType(oldType, newType);
    }

    // A scalar of the specification belongs to a schema only if the schema refers to it. See
    // https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars.
    private static List<INamedType> TypesOf(Schema schema)
    {
        var referred = schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields)
            .SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type))
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields).Select(field => field.Type))
            .Concat(schema.Directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type))
            .Select(type => type.NamedType().Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. schema.Types
                .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
                .Where(type => !BuiltInScalars.IsSpecified(type.Name) || referred.Contains(type.Name))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
    }

    private void Add(SchemaChangeKind kind, SchemaChangeCriticality criticality, string? coordinate, string message)
        => _changes.Add(new SchemaChange(kind, criticality, coordinate, message));
}
