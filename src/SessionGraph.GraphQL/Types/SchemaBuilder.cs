using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Builds a schema from CLR types, configurations and type system documents.</summary>
public sealed class SchemaBuilder
{
    private readonly List<Action<DescriptorContext>> _registrations = [];

    private SchemaBuilder()
    {
    }

    /// <summary>Options for the parts of the schema, such as paging options and conventions.</summary>
    public Features Features { get; } = new();

    /// <summary>The description of the schema and the names of its root types.</summary>
    public SchemaConfiguration Schema { get; } = new();

    internal SchemaOptions Options { get; } = new();

    internal List<DocumentNode> Documents { get; } = [];

    internal List<IParameterBinding> ParameterBindings { get; } = [];

    internal List<TypeInterceptor> Interceptors { get; } = [];

    /// <summary>Creates a builder.</summary>
    public static SchemaBuilder New() => new();

    /// <summary>Adds the query type without fields. Extensions add them.</summary>
    public SchemaBuilder AddQueryType() => AddRootType(OperationTypeNames.Query);

    /// <summary>Adds the mutation type without fields. Extensions add them.</summary>
    public SchemaBuilder AddMutationType() => AddRootType(OperationTypeNames.Mutation);

    /// <summary>Adds the subscription type without fields. Extensions add them.</summary>
    public SchemaBuilder AddSubscriptionType() => AddRootType(OperationTypeNames.Subscription);

    /// <summary>Adds the query type with the members of the class as fields. Extensions can add more.</summary>
    public SchemaBuilder AddQueryType<T>() => AddRootType(OperationTypeNames.Query, typeof(T));

    /// <summary>Adds the mutation type with the members of the class as fields. Extensions can add more.</summary>
    public SchemaBuilder AddMutationType<T>() => AddRootType(OperationTypeNames.Mutation, typeof(T));

    /// <summary>Adds the subscription type with the members of the class as fields. Extensions can add more.</summary>
    public SchemaBuilder AddSubscriptionType<T>() => AddRootType(OperationTypeNames.Subscription, typeof(T));

    /// <summary>Adds a type or a type extension: a class, an enum, or a <see cref="TypeDescription"/>.</summary>
    public SchemaBuilder AddType(Type type)
    {
        _registrations.Add(context => context.Registrar.Register(type));
        return this;
    }

    /// <summary>Adds the type that an instance describes. Use an instance if its constructor needs parameters.</summary>
    public SchemaBuilder AddType(TypeDescription description)
    {
        _registrations.Add(context => context.Registrar.Register(description.Describe()));
        return this;
    }

    /// <summary>Adds a type; see <see cref="AddType(Type)"/>.</summary>
    public SchemaBuilder AddType<T>() => AddType(typeof(T));

    /// <summary>Adds a type extension; see <see cref="ExtendObjectTypeAttribute"/>.</summary>
    public SchemaBuilder AddTypeExtension<T>() => AddType<T>();

    /// <summary>Binds a CLR type to the type with this name.</summary>
    public SchemaBuilder BindRuntimeType<TRuntime>(string typeName)
    {
        _registrations.Add(context => context.Registrar.Bind(typeof(TRuntime), typeName));
        return this;
    }

    /// <summary>Adds types; see <see cref="AddType(Type)"/>.</summary>
    public SchemaBuilder AddTypes(params IReadOnlyList<Type> types)
    {
        foreach (var type in types)
            AddType(type);

        return this;
    }

    /// <summary>Adds a configured type. It is part of the schema even if nothing refers to it.</summary>
    public SchemaBuilder AddType(TypeConfiguration configuration)
    {
        _registrations.Add(context => context.AddType(configuration));
        return Pin(configuration.Name);
    }

    /// <summary>Adds a scalar. It becomes the default for its runtime type unless there is one already.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        _registrations.Add(context => context.GetOrAddScalar(scalar));
        return this;
    }

    /// <summary>Adds a directive definition.</summary>
    public SchemaBuilder AddDirectiveType(DirectiveTypeConfiguration directive)
    {
        _registrations.Add(context => context.Registry.Directives.Add(directive));
        return this;
    }

    /// <summary>Adds a source for resolver parameters.</summary>
    public SchemaBuilder AddParameterBinding(IParameterBinding binding)
    {
        ParameterBindings.Add(binding);
        return this;
    }

    /// <summary>Adds an interceptor that can read and change all configurations before the types are created.</summary>
    public SchemaBuilder AddTypeInterceptor(TypeInterceptor interceptor)
    {
        Interceptors.Add(interceptor);
        return this;
    }

    /// <summary>Changes the schema options.</summary>
    public SchemaBuilder ModifyOptions(Action<SchemaOptions> modify)
    {
        modify(Options);
        return this;
    }

    /// <summary>Creates the schema. Throws a <see cref="SchemaException"/> with all errors if it is invalid.</summary>
    public Schema Create()
    {
        Features.Set(Options);
        var context = new DescriptorContext(Schema, Features, ParameterBindings);
        foreach (var registration in _registrations)
            registration(context);

        if (Options.EnableDefer)
            context.Registry.Directives.Add(IncrementalDirectives.Defer);

        if (Options.EnableStream)
            context.Registry.Directives.Add(IncrementalDirectives.Stream);

        List<TypeInterceptor> interceptors = [.. Interceptors, new Relay.GlobalIdInterceptor()];
        if (Features.Get<CostOptions>() is { } cost)
        {
            context.Registry.Directives.AddRange(CostDirectives.All.Where(directive => !IsDefined(context, directive.Name)));
            interceptors.Add(new CostInterceptor(cost));
        }

        if (Documents.Count > 0)
            SdlDocuments.Register(context, Documents);

        context.Complete(interceptors);
        return new SchemaCompleter(context).Complete();
    }

    /// <summary>Keeps the type with this name even if nothing refers to it.</summary>
    internal SchemaBuilder Pin(string typeName)
    {
        _registrations.Add(context => context.Registry.Pinned.Add(typeName));
        return this;
    }

    private bool IsDefined(DescriptorContext context, string directive)
        => context.Registry.Directives.Exists(known => known.Name == directive)
            || Documents.SelectMany(document => document.Definitions)
                .Any(definition => definition is DirectiveDefinitionNode { Name.Value: var name } && name == directive);

    private SchemaBuilder AddRootType(string name, Type? type = null)
    {
        _registrations.Add(context => context.Registrar.RegisterRoot(name, type));
        return this;
    }
}
