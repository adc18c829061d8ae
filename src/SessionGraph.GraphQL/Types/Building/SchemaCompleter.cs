using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Introspection;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Creates the types from their configurations: first all types, then their references.</summary>
internal sealed partial class SchemaCompleter(DescriptorContext context)
{
    private readonly Dictionary<string, INamedType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reachable = new(StringComparer.Ordinal);
    private readonly SchemaErrors _errors = context.Registry.Errors;

    private IEnumerable<string?> Roots
        => [context.Schema.QueryTypeName, context.Schema.MutationTypeName, context.Schema.SubscriptionTypeName];

    public Schema Complete()
    {
        var configurations = Reachable();
        configurations.AddRange(IntrospectionTypes.Create());
        foreach (var scalar in context.Registry.Scalars.Where(scalar => _reachable.Contains(scalar.Name)))
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
        SchemaValidator.Validate(schema, context.Syntax, _errors);
        _errors.ThrowIfAny();
        return schema;
    }

    private Schema CreateSchema(List<DirectiveType> directives)
    {
        var schema = context.Schema;
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
            AppliedDirectives = [.. SdlTypes.Applied([.. context.Syntax.SchemaDirectives])],
            Features = context.Features,
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
                    [.. context.Syntax.RootOf(other.Operation, root.Name), .. context.Syntax.RootOf(operation, root.Name)]);
            }
        }
    }

    private ObjectType? FindRoot(string? name, OperationType operation)
    {
        if (name is null || !_types.TryGetValue(name, out var type))
            return null;

        if (type is not ObjectType)
            _errors.Add($"{name}: a root type is an object type.", context.Syntax.RootOf(operation, name));

        return type as ObjectType;
    }

    private List<DirectiveType> CreateDirectives()
    {
        // A document may define the specification's directives itself.
        var specified = SpecifiedDirectives.All.Where(directive => context.Syntax.Find("@" + directive.Name).Count is 0);
        List<DirectiveType> directives = [.. specified.Concat(context.Registry.Directives).Select(CreateDirective)];
        foreach (var duplicate in directives.GroupBy(directive => directive.Name).Where(group => group.Count() > 1))
            _errors.Add($"@{duplicate.Key}: two directives have this name.");

        return directives;
    }

    // A type is left out unless a root type or an implementing object refers to it.
    private List<TypeConfiguration> Reachable()
    {
        var pending = new Queue<string>([.. Roots.OfType<string>(), .. context.Registry.Pinned]);
        foreach (var argument in context.Registry.Directives.SelectMany(directive => directive.Arguments))
            pending.Enqueue(context.NameOf(argument.Type.NamedReference));

        var configurations = context.Registry.Configurations.ToDictionary(configuration => configuration.Name, StringComparer.Ordinal);
        while (pending.TryDequeue(out var name))
        {
            if (!_reachable.Add(name) || !configurations.TryGetValue(name, out var configuration))
                continue;

            foreach (var reference in TypeReferenceResolver.ReferencesOf(configuration))
                pending.Enqueue(context.NameOf(reference.NamedReference));

            if (configuration is InterfaceTypeConfiguration)
                foreach (var implementing in configurations.Values.OfType<ComplexTypeConfiguration>())
                    if (implementing.Interfaces.Any(reference => context.NameOf(reference) == name))
                        pending.Enqueue(implementing.Name);
        }

        return [.. context.Registry.Configurations.Where(configuration => _reachable.Contains(configuration.Name))];
    }
}
