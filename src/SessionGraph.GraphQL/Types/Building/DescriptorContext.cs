using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>A schema that is being built, and the parts that build it.</summary>
internal sealed class DescriptorContext : IDescriptorContext
{
    private readonly XmlDocumentation _documentation = new();
    private readonly TypeReferenceFactory _references;
    private readonly OutputFieldFactory _fields;
    private readonly TypeReferenceResolver _resolver;
    private readonly TypeInitializer _initializer;

    public DescriptorContext(SchemaConfiguration schema, Features features, IReadOnlyList<IParameterBinding> parameterBindings)
    {
        (Schema, Features) = (schema, features);
        var bindings = new RuntimeTypeBindings();
        var nullability = new NullabilityInfoContext();
        var attributes = new PendingDescriptorAttributes();
        Registry = new TypeRegistry(bindings);
        _references = new TypeReferenceFactory(bindings);
        var inputFields = new InputFieldFactory(_references, nullability, _documentation);
        var compiler = new ResolverCompiler(bindings, parameterBindings);
        _fields = new OutputFieldFactory(bindings, _references, inputFields, compiler, attributes, nullability, _documentation);
        var inputObjects = new InputObjectTypeFactory(Registry, bindings, inputFields, _documentation);
        _resolver = new TypeReferenceResolver(
            Registry, bindings, new TypeFactory(Registry, bindings, _fields, inputObjects, _documentation));
        var extensions = new TypeExtensionMerger(Registry, bindings, _fields, _documentation);
        Registrar = new TypeRegistrar(Registry, bindings, extensions);
        var interfaces = new InterfaceCompletion(Registry, bindings, _resolver, attributes);
        _initializer = new TypeInitializer(Registry, bindings, _resolver, interfaces, extensions, _fields, attributes);
    }

    public SchemaConfiguration Schema { get; }

    public Features Features { get; }

    public TypeRegistry Registry { get; }

    public TypeRegistrar Registrar { get; }

    /// <summary>The type system documents of the schema.</summary>
    public TypeSystemDefinitions Syntax { get; set; } = TypeSystemDefinitions.Empty;

    /// <summary>Infers the registered types and their references, runs the interceptors, then infers what these added.</summary>
    public void Complete(IReadOnlyList<TypeInterceptor> interceptors) => _initializer.Complete(interceptors, this);

    /// <summary>The name of the referenced type. Its CLR type is inferred if that has not been done yet.</summary>
    public string NameOf(TypeReference reference) => _resolver.NameOf(reference);

    public void AddType(TypeConfiguration configuration) => Registry.AddType(configuration);

    public TypeReference GetOrAddType(string name, Func<TypeConfiguration> create) => Registry.GetOrAddType(name, create);

    public TypeReference GetOrAddScalar(ScalarType scalar) => Registry.GetOrAddScalar(scalar);

    public TypeConfiguration? FindConfiguration(TypeReference reference)
    {
        var known = Registry.Count;
        var configuration = Registry.Find(NameOf(reference.NamedReference));
        if (Registry.Count != known)
            _initializer.InferStructure();

        return configuration;
    }

    public TypeReference GetTypeReference(Type type, bool isInput, bool isNullable) => _references.Create(type, isInput, isNullable);

    public OutputFieldConfiguration CreateField(PropertyInfo property, ComplexTypeConfiguration declaringType)
        => _fields.Create(property, declaringType);

    public Description GetDescription(MemberInfo member)
        => member is PropertyInfo property ? _documentation.DescribeProperty(property) : _documentation.Describe(member);

    public string GetMemberName(MemberInfo member) => NamingConventions.MemberName(member);

    public string GetTypeName(Type type, bool isInput) => NameOf(new TypeReference.Clr(type, isInput));
}
