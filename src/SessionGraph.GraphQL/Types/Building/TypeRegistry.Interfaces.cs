using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    // Assigns the base classes and interfaces that are interface types of the schema, nearest first.
    private void AssignInterfaces(ComplexTypeConfiguration configuration)
    {
        if (configuration.RuntimeType == typeof(object))
            return;

        foreach (var candidate in BasesOf(configuration.RuntimeType).Concat(configuration.RuntimeType.GetInterfaces()))
        {
            if (AttributeOf(candidate) is not InterfaceTypeAttribute && FindInterface(candidate) is null)
                continue;

            var name = NameOf(new TypeReference.Clr(candidate, IsInput: false));
            if (name != configuration.Name && !configuration.Interfaces.Exists(reference => NameOf(reference) == name))
                configuration.Interfaces.Add(new TypeReference.Named(name));
        }
    }

    private TypeConfiguration? FindInterface(Type type)
        => _namesByType.TryGetValue((type, false), out var name)
            ? _configurations.GetValueOrDefault(name) as InterfaceTypeConfiguration
            : null;

    private void AssignMembers(UnionTypeConfiguration union)
    {
        if (union.RuntimeType == typeof(object))
            return;

        foreach (var member in Configurations.OfType<ObjectTypeConfiguration>())
            if (member.RuntimeType.IsAssignableTo(union.RuntimeType) && !union.Types.Exists(reference => NameOf(reference) == member.Name))
                union.Types.Add(new TypeReference.Named(member.Name));
    }

    // Only classes inherit fields. A type from a document or a configuration must declare them itself.
    private void InheritFields(ComplexTypeConfiguration configuration, InterfaceTypeConfiguration interfaceType)
    {
        if (interfaceType.RuntimeType == typeof(object) || !configuration.RuntimeType.IsAssignableTo(interfaceType.RuntimeType))
            return;

        foreach (var inherited in interfaceType.Fields)
        {
            if (configuration.Fields.Exists(field => field.Name == inherited.Name))
                continue;

            var field = Copy(inherited);
            configuration.Fields.Add(field);
            if (_pendingFields.Exists(pending => pending.Field == inherited))
                _pendingFields.Add(new PendingField(field, configuration, field.Member!));
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
