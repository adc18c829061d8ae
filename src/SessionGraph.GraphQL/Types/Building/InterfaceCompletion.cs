using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Gives types the interfaces that their CLR types have, and the fields of these interfaces.</summary>
internal sealed class InterfaceCompletion(
    TypeRegistry registry, RuntimeTypeBindings bindings, TypeReferenceResolver resolver, PendingDescriptorAttributes attributes)
{
    // Assigns the base classes and interfaces that are interface types of the schema, nearest first.
    public void AssignInterfaces(ComplexTypeConfiguration configuration)
    {
        if (configuration.RuntimeType == typeof(object))
            return;

        foreach (var candidate in TypeInspector.BasesOf(configuration.RuntimeType).Concat(configuration.RuntimeType.GetInterfaces()))
        {
            if (bindings.AttributeOf(candidate) is not InterfaceTypeAttribute && registry.FindInterface(candidate) is null)
                continue;

            var name = resolver.NameOf(new TypeReference.Clr(candidate, IsInput: false));
            if (name != configuration.Name && !configuration.Interfaces.Exists(reference => resolver.NameOf(reference) == name))
                configuration.Interfaces.Add(new TypeReference.Named(name));
        }
    }

    // Only classes inherit fields. A type from a document or a configuration must declare them itself.
    public void InheritFields(ComplexTypeConfiguration configuration, InterfaceTypeConfiguration interfaceType)
    {
        if (interfaceType.RuntimeType == typeof(object) || !configuration.RuntimeType.IsAssignableTo(interfaceType.RuntimeType))
            return;

        foreach (var inherited in interfaceType.Fields)
        {
            if (configuration.Fields.Exists(field => field.Name == inherited.Name))
                continue;

            var field = Copy(inherited);
            configuration.Fields.Add(field);
            attributes.Inherit(inherited, field, configuration);
        }
    }

    private static OutputFieldConfiguration Copy(OutputFieldConfiguration inherited)
    {
        var field = new OutputFieldConfiguration
        {
            Name = inherited.Name,
            Description = inherited.Description,
            DeprecationReason = inherited.DeprecationReason,
            Type = inherited.Type,
            Member = inherited.Member,
            ResultType = inherited.ResultType,
            Getter = inherited.Getter,
            Resolver = inherited.Resolver,
            IsPure = inherited.IsPure,
            IsBatch = inherited.IsBatch,
        };
        field.Arguments.AddRange(inherited.Arguments.Select(Copy));
        field.Directives.AddRange(inherited.Directives);
        field.Middleware.AddRange(inherited.Middleware);
        field.Requirements.AddRange(inherited.Requirements);
        field.Features.CopyFrom(inherited.Features);
        return field;
    }

    private static InputFieldConfiguration Copy(InputFieldConfiguration inherited)
    {
        var argument = new InputFieldConfiguration
        {
            Name = inherited.Name,
            Description = inherited.Description,
            DeprecationReason = inherited.DeprecationReason,
            Type = inherited.Type,
            DefaultValue = inherited.DefaultValue,
            RuntimeType = inherited.RuntimeType,
            IsOptional = inherited.IsOptional,
            Member = inherited.Member,
            Formatter = inherited.Formatter,
        };
        argument.Directives.AddRange(inherited.Directives);
        argument.Features.CopyFrom(inherited.Features);
        return argument;
    }
}
