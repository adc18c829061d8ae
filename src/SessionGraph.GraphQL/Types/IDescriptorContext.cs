using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>The schema as it is being put together: what attributes and conventions may ask and add.</summary>
public interface IDescriptorContext
{
    /// <summary>What the builder's options hold, keyed by type (paging options, filter conventions, …).</summary>
    Features Features { get; }

    /// <summary>The schema's own description, and the names of its root types.</summary>
    SchemaConfiguration Schema { get; }

    /// <summary>Adds a type that nothing else adds; one with the same name must not be there.</summary>
    void AddType(TypeConfiguration configuration);

    /// <summary>
    /// A reference to the type with this name, which is added where it is not there. A type that refers to itself is safe:
    /// the name is taken before <paramref name="create"/> runs.
    /// </summary>
    TypeReference GetOrAddType(string name, Func<TypeConfiguration> create);

    /// <summary>A reference to a scalar, which is added where it is not there.</summary>
    TypeReference GetOrAddScalar(ScalarType scalar);

    /// <summary>The configuration of the type with this name, or of the registered type for this CLR type, where it is there already.</summary>
    TypeConfiguration? FindConfiguration(TypeReference reference);

    /// <summary>
    /// The reference that a CLR type stands for, with lists, and with nullability as given by <paramref name="isNullable"/> for
    /// the outermost level; inner levels of value types by their own type, of reference types as non-null.
    /// </summary>
    TypeReference GetTypeReference(Type type, bool isInput, bool isNullable);

    /// <summary>The field that a property becomes, with its getter and its attributes; the caller adds it to the type.</summary>
    OutputFieldConfiguration CreateField(System.Reflection.PropertyInfo property, ComplexTypeConfiguration declaringType);

    /// <summary>The description that attributes or XML documentation give.</summary>
    Description GetDescription(System.Reflection.MemberInfo member);

    /// <summary>The GraphQL name of a member or a type: camelCase for members, prefix Get and suffix Async taken off.</summary>
    string GetMemberName(System.Reflection.MemberInfo member);

    /// <summary>The GraphQL name that a CLR type has, or will have, as an output or an input type.</summary>
    string GetTypeName(Type type, bool isInput);
}
