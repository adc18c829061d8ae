using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private readonly HashSet<TypeConfiguration> _completed = [];
    private bool _isInferring;

    /// <summary>Infers the registered types and their references, runs the interceptors, then infers what these added.</summary>
    public void Complete(IReadOnlyList<TypeInterceptor> interceptors)
    {
        foreach (var (type, isInput) in _namesByType.Keys.ToList())
            NameOf(new TypeReference.Clr(type, isInput));

        InferAll();
        foreach (var interceptor in interceptors)
        {
            interceptor.OnBeforeCompleteTypes(this, Configurations);
            InferAll();
        }

        foreach (var extension in _extensions.Where(extension => !extension.IsUsed))
            Errors.Add(
                $"{extension.TypeName ?? extension.RuntimeType!.Name}: the schema has no such type for {extension.Class.Name} to extend.");
    }

    public static IEnumerable<TypeReference> ReferencesOf(TypeConfiguration configuration) => configuration switch
    {
        ComplexTypeConfiguration complex => complex.Fields
            .SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type))
            .Concat(complex.Interfaces)
            .ToList(),
        InputObjectTypeConfiguration input => input.Fields.Select(field => field.Type).ToList(),
        UnionTypeConfiguration union => union.Types.ToList(),
        _ => [],
    };

    // Attributes of fields request other types, so they run after the known types are complete.
    private void InferAll()
    {
        do
            InferStructure();
        while (ConfigurePendingFields());
    }

    /// <summary>Infers referenced types, and completes all types: interfaces, inherited fields, extensions, union members.</summary>
    private void InferStructure()
    {
        if (_isInferring)
            return;

        _isInferring = true;
        bool isChanged;
        do
        {
            var known = _configurations.Count;
            for (var index = 0; index < _configurations.Count; index++)
                foreach (var reference in ReferencesOf(_configurations.GetAt(index).Value))
                    NameOf(reference.NamedReference);

            isChanged = false;
            foreach (var complex in Configurations.OfType<ComplexTypeConfiguration>())
                isChanged |= CompleteType(complex);

            foreach (var union in Configurations.OfType<UnionTypeConfiguration>())
                AssignMembers(union);

            isChanged |= _configurations.Count != known;
        }
        while (isChanged);

        _isInferring = false;
    }

    // An interface is completed before the types that implement it, so that they inherit its extensions.
    private bool CompleteType(ComplexTypeConfiguration configuration)
    {
        var isNew = _completed.Add(configuration);
        AssignInterfaces(configuration);
        foreach (var reference in configuration.Interfaces.ToList())
        {
            if (_configurations.GetValueOrDefault(NameOf(reference)) is not InterfaceTypeConfiguration interfaceType
                || interfaceType == configuration)
                continue;

            if (!_completed.Contains(interfaceType))
                CompleteType(interfaceType);

            InheritFields(configuration, interfaceType);
        }

        if (isNew)
        {
            _descriptors.GetValueOrDefault((configuration.RuntimeType, false))?.Apply(configuration, this);
            Extend(configuration);
        }

        return isNew;
    }
}
