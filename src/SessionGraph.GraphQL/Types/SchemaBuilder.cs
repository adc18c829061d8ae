using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Puts a schema together from CLR types and configurations.</summary>
public sealed class SchemaBuilder
{
    private readonly List<Action<TypeRegistry>> _registrations = [];

    private SchemaBuilder()
    {
    }

    /// <summary>What the layers above want the schema's parts to know (paging options, conventions, …).</summary>
    public Features Features { get; } = new();

    /// <summary>The schema's description and the names of its root types.</summary>
    public SchemaConfiguration Schema { get; } = new();

    internal SchemaOptions Options { get; } = new();

    internal List<DocumentNode> Documents { get; } = [];

    internal List<IParameterBinding> ParameterBindings { get; } = [];

    internal List<TypeInterceptor> Interceptors { get; } = [];

    /// <summary>A builder of a new schema.</summary>
    public static SchemaBuilder New() => new();

    /// <summary>Adds the root type of queries, filled by extensions.</summary>
    public SchemaBuilder AddQueryType() => AddRootType(OperationTypeNames.Query);

    /// <summary>Adds the root type of mutations, filled by extensions.</summary>
    public SchemaBuilder AddMutationType() => AddRootType(OperationTypeNames.Mutation);

    /// <summary>Adds the root type of subscriptions, filled by extensions.</summary>
    public SchemaBuilder AddSubscriptionType() => AddRootType(OperationTypeNames.Subscription);

    /// <summary>Adds the root type of queries, filled by the members of the class and by extensions.</summary>
    public SchemaBuilder AddQueryType<T>() => AddRootType(OperationTypeNames.Query, typeof(T));

    /// <summary>Adds the root type of mutations, filled by the members of the class and by extensions.</summary>
    public SchemaBuilder AddMutationType<T>() => AddRootType(OperationTypeNames.Mutation, typeof(T));

    /// <summary>Adds the root type of subscriptions, filled by the members of the class and by extensions.</summary>
    public SchemaBuilder AddSubscriptionType<T>() => AddRootType(OperationTypeNames.Subscription, typeof(T));

    /// <summary>Adds a type, or an extension of one: any class, an enumeration, a <see cref="TypeDescription"/>.</summary>
    public SchemaBuilder AddType(Type type)
    {
        _registrations.Add(registry => registry.Register(type));
        return this;
    }

    /// <summary>Adds a type that an instance describes, which may have been given what it needs.</summary>
    public SchemaBuilder AddType(TypeDescription description)
    {
        _registrations.Add(registry => registry.Register(description.Describe()));
        return this;
    }

    /// <summary>Adds a type; see <see cref="AddType(Type)"/>.</summary>
    public SchemaBuilder AddType<T>() => AddType(typeof(T));

    /// <summary>Adds an extension of a type; see <see cref="ExtendObjectTypeAttribute"/>.</summary>
    public SchemaBuilder AddTypeExtension<T>() => AddType<T>();

    /// <summary>Lets the type with this name stand for a CLR type.</summary>
    public SchemaBuilder BindRuntimeType<TRuntime>(string typeName)
    {
        _registrations.Add(registry => registry.Bind(typeof(TRuntime), typeName));
        return this;
    }

    /// <summary>Adds types; see <see cref="AddType(Type)"/>.</summary>
    public SchemaBuilder AddTypes(params IReadOnlyList<Type> types)
    {
        foreach (var type in types)
            AddType(type);

        return this;
    }

    /// <summary>Adds a type that is described already; it is part of the schema even where nothing refers to it.</summary>
    public SchemaBuilder AddType(TypeConfiguration configuration)
    {
        _registrations.Add(registry => registry.AddType(configuration));
        return Pin(configuration.Name);
    }

    /// <summary>Adds a scalar; it stands for its runtime type unless another does already.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        _registrations.Add(registry => registry.GetOrAddScalar(scalar));
        return this;
    }

    /// <summary>Adds a directive's definition.</summary>
    public SchemaBuilder AddDirectiveType(DirectiveTypeConfiguration directive)
    {
        _registrations.Add(registry => registry.Directives.Add(directive));
        return this;
    }

    /// <summary>Adds a source of resolver parameters.</summary>
    public SchemaBuilder AddParameterBinding(IParameterBinding binding)
    {
        ParameterBindings.Add(binding);
        return this;
    }

    /// <summary>Adds a look at, and a hand on, all configurations before the types are made.</summary>
    public SchemaBuilder AddTypeInterceptor(TypeInterceptor interceptor)
    {
        Interceptors.Add(interceptor);
        return this;
    }

    /// <summary>Changes what the schema has beside its types.</summary>
    public SchemaBuilder ModifyOptions(Action<SchemaOptions> modify)
    {
        modify(Options);
        return this;
    }

    /// <summary>The schema; a <see cref="SchemaException"/> with every fault where it is invalid.</summary>
    public Schema Create()
    {
        Features.Set(Options);
        var registry = new TypeRegistry(Schema, Features, ParameterBindings);
        foreach (var registration in _registrations)
            registration(registry);

        if (Options.EnableDefer)
            registry.Directives.Add(IncrementalDirectives.Defer);

        if (Options.EnableStream)
            registry.Directives.Add(IncrementalDirectives.Stream);

        List<TypeInterceptor> interceptors = [.. Interceptors, new Relay.GlobalIdInterceptor()];
        if (Features.Get<CostOptions>() is { } cost)
        {
            registry.Directives.AddRange(CostDirectives.All.Where(directive => !IsDefined(registry, directive.Name)));
            interceptors.Add(new CostInterceptor(cost));
        }

        if (Documents.Count > 0)
            SdlDocuments.Register(registry, Documents);

        registry.Complete(interceptors);
        return new SchemaCompleter(registry).Complete();
    }

    /// <summary>Keeps the type with this name in the schema though nothing may refer to it.</summary>
    internal SchemaBuilder Pin(string typeName)
    {
        _registrations.Add(registry => registry.Pinned.Add(typeName));
        return this;
    }

    private bool IsDefined(TypeRegistry registry, string directive)
        => registry.Directives.Exists(known => known.Name == directive)
            || Documents.SelectMany(document => document.Definitions)
                .Any(definition => definition is DirectiveDefinitionNode { Name.Value: var name } && name == directive);

    private SchemaBuilder AddRootType(string name, Type? type = null)
    {
        _registrations.Add(registry => registry.RegisterRoot(name, type));
        return this;
    }
}
