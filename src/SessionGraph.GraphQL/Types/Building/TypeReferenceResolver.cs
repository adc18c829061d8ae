using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Finds the type that a reference refers to, and has it inferred if the registry does not have it yet.</summary>
internal sealed class TypeReferenceResolver(TypeRegistry registry, RuntimeTypeBindings bindings, TypeFactory types)
{
    /// <summary>The name of the referenced type. Its CLR type is inferred if that has not been done yet.</summary>
    public string NameOf(TypeReference reference)
    {
        if (reference is TypeReference.Named named)
        {
            registry.AddBuiltInScalar(named.Name);
            return named.Name;
        }

        var (type, isInput) = (TypeReference.Clr)reference;
        isInput |= type.IsEnum;
        var name = bindings.NameOf(type, isInput);
        registry.AddBuiltInScalar(name);
        if (registry.TryReserve(name))
            types.Infer(type, name, isInput);

        return name;
    }

    /// <summary>The references of a type to other types.</summary>
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
}
