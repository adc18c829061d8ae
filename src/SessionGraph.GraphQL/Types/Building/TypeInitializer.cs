using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Infers all types that are referenced, and completes them.</summary>
internal sealed class TypeInitializer(
    TypeRegistry registry,
    RuntimeTypeBindings bindings,
    TypeReferenceResolver resolver,
    InterfaceCompletion interfaces,
    TypeExtensionMerger extensions,
    OutputFieldFactory fields,
    PendingDescriptorAttributes attributes)
{
    private readonly HashSet<TypeConfiguration> _completed = [];
    private bool _isInferring;

    /// <summary>Infers the registered types and their references, runs the interceptors, then infers what these added.</summary>
    public void Complete(IReadOnlyList<TypeInterceptor> interceptors, IDescriptorContext context)
    {
        foreach (var (type, isInput) in bindings.NamedTypes.ToList())
            resolver.NameOf(new TypeReference.Clr(type, isInput));

        InferAll(context);
        foreach (var interceptor in interceptors)
        {
            interceptor.OnBeforeCompleteTypes(context, registry.Configurations);
            InferAll(context);
        }

        extensions.ReportUnused();
    }

    /// <summary>Infers referenced types, and completes all types: interfaces, inherited fields, extensions, union members.</summary>
    public void InferStructure()
    {
        if (_isInferring)
            return;

        _isInferring = true;
        bool isChanged;
        do
        {
            var known = registry.Count;
            for (var index = 0; index < registry.Count; index++)
                foreach (var reference in TypeReferenceResolver.ReferencesOf(registry.GetAt(index)))
                    resolver.NameOf(reference.NamedReference);

            isChanged = false;
            foreach (var complex in registry.Configurations.OfType<ComplexTypeConfiguration>())
                isChanged |= CompleteType(complex);

            foreach (var union in registry.Configurations.OfType<UnionTypeConfiguration>())
                AssignMembers(union);

            isChanged |= registry.Count != known;
        }
        while (isChanged);

        _isInferring = false;
    }

    // Attributes of fields request other types, so they run after the known types are complete.
    private void InferAll(IDescriptorContext context)
    {
        do
            InferStructure();
        while (attributes.Configure(context));
    }

    // An interface is completed before the types that implement it, so that they inherit its extensions.
    private bool CompleteType(ComplexTypeConfiguration configuration)
    {
        var isNew = _completed.Add(configuration);
        interfaces.AssignInterfaces(configuration);
        foreach (var reference in configuration.Interfaces.ToList())
        {
            if (registry.Find(resolver.NameOf(reference)) is not InterfaceTypeConfiguration interfaceType
                || interfaceType == configuration)
                continue;

            if (!_completed.Contains(interfaceType))
                CompleteType(interfaceType);

            interfaces.InheritFields(configuration, interfaceType);
        }

        if (isNew)
        {
            bindings.DescriptorOf(configuration.RuntimeType, isInput: false)?.Apply(configuration, fields);
            extensions.Merge(configuration);
        }

        return isNew;
    }

    private void AssignMembers(UnionTypeConfiguration union)
    {
        if (union.RuntimeType == typeof(object))
            return;

        foreach (var member in registry.Configurations.OfType<ObjectTypeConfiguration>())
            if (member.RuntimeType.IsAssignableTo(union.RuntimeType) && !union.Types.Exists(reference => resolver.NameOf(reference) == member.Name))
                union.Types.Add(new TypeReference.Named(member.Name));
    }
}
