using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Introspection;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Creates the types from their configurations: first all types, then their references.</summary>
internal sealed partial class SchemaCompleter(TypeRegistry registry)
{
    private readonly Dictionary<string, INamedType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reachable = new(StringComparer.Ordinal);
    private readonly SchemaErrors _errors = registry.Errors;

    private IEnumerable<string?> Roots
        => [registry.Schema.QueryTypeName, registry.Schema.MutationTypeName, registry.Schema.SubscriptionTypeName];

    public Schema Complete()
    {
        var configurations = Reachable();
        configurations.AddRange(IntrospectionTypes.Create());
        foreach (var scalar in registry.Scalars.Where(scalar => _reachable.Contains(scalar.Name)))
            _types[scalar.Name] = scalar;

        foreach (var scalar in BuiltInScalars.All.Where(scalar => BuiltInScalars.IsSpecified(scalar.Name)))
            _types.TryAdd(scalar.Name, scalar);

        foreach (var configuration in configurations)
            _types[configuration.Name] = Create(configuration);

        foreach (var configuration in configurations)
            Complete(configuration);

        var directives = CreateDirectives();
        _errors.ThrowIfAny();
        var schema = CreateSchema(directives);
        SchemaValidator.Validate(schema, registry.Syntax, _errors);
        _errors.ThrowIfAny();
        return schema;
    }

    private Schema CreateSchema(List<DirectiveType> directives)
    {
        var schema = registry.Schema;
        var query = FindRoot(schema.QueryTypeName, OperationType.Query);
        var mutation = FindRoot(schema.MutationTypeName, OperationType.Mutation);
        var subscription = FindRoot(schema.SubscriptionTypeName, OperationType.Subscription);
        if (schema.QueryTypeName is null || !_types.ContainsKey(schema.QueryTypeName))
            _errors.Add($"The schema has no object type `{schema.QueryTypeName ?? OperationTypeNames.Query}`: every schema needs one.");

        ReportShared(OperationType.Mutation, mutation, (OperationType.Query, query));
        ReportShared(OperationType.Subscription, subscription, (OperationType.Query, query), (OperationType.Mutation, mutation));

        // A schema without queries is invalid. The placeholder lets the other errors be found, too.
        query ??= new ObjectType(OperationTypeNames.Query, null, typeof(object), null);
        return new Schema(
            schema.Description,
            query,
            mutation,
            subscription,
            [.. _types.Values],
            directives)
        {
            IntrospectionFields = IntrospectionFields.Create(query, _types),
            AppliedDirectives = [.. SdlTypes.Applied([.. registry.Syntax.SchemaDirectives])],
            Features = registry.Features,
        };
    }

    // See https://spec.graphql.org/September2025/#sec-Root-Operation-Types.
    private void ReportShared(OperationType operation, ObjectType? root, params (OperationType Operation, ObjectType? Root)[] others)
    {
        foreach (var other in others)
        {
            if (root is not null && root == other.Root)
            {
                _errors.Add(
                    $"{root.Name}: all root types must be different, but this one is for "
                        + $"{other.Operation.ToString().ToLowerInvariant()} and {operation.ToString().ToLowerInvariant()}.",
                    [.. registry.Syntax.RootOf(other.Operation, root.Name), .. registry.Syntax.RootOf(operation, root.Name)]);
            }
        }
    }

    private ObjectType? FindRoot(string? name, OperationType operation)
    {
        if (name is null || !_types.TryGetValue(name, out var type))
            return null;

        if (type is not ObjectType)
            _errors.Add($"{name}: a root type is an object type.", registry.Syntax.RootOf(operation, name));

        return type as ObjectType;
    }

    private List<DirectiveType> CreateDirectives()
    {
        // A document may define the specification's directives itself.
        var specified = SpecifiedDirectives.All.Where(directive => registry.Syntax.Find("@" + directive.Name).Count is 0);
        List<DirectiveType> directives = [.. specified.Concat(registry.Directives).Select(CreateDirective)];
        foreach (var duplicate in directives.GroupBy(directive => directive.Name).Where(group => group.Count() > 1))
            _errors.Add($"@{duplicate.Key}: two directives have this name.");

        return directives;
    }

    // A type is left out unless a root type or an implementing object refers to it.
    private List<TypeConfiguration> Reachable()
    {
        var pending = new Queue<string>([.. Roots.OfType<string>(), .. registry.Pinned]);
        foreach (var argument in registry.Directives.SelectMany(directive => directive.Arguments))
            pending.Enqueue(registry.NameOf(argument.Type.NamedReference));

        var configurations = registry.Configurations.ToDictionary(configuration => configuration.Name, StringComparer.Ordinal);
        while (pending.TryDequeue(out var name))
        {
            if (!_reachable.Add(name) || !configurations.TryGetValue(name, out var configuration))
                continue;

            foreach (var reference in TypeRegistry.ReferencesOf(configuration))
                pending.Enqueue(registry.NameOf(reference.NamedReference));

            if (configuration is InterfaceTypeConfiguration)
                foreach (var implementing in configurations.Values.OfType<ComplexTypeConfiguration>())
                    if (implementing.Interfaces.Any(reference => registry.NameOf(reference) == name))
                        pending.Enqueue(implementing.Name);
        }

        return [.. registry.Configurations.Where(configuration => _reachable.Contains(configuration.Name))];
    }
}
