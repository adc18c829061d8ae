using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>The schema under construction, for attributes and conventions.</summary>
public interface IDescriptorContext
{
    /// <summary>The builder's options by type, such as paging options and filter conventions.</summary>
    Features Features { get; }

    /// <summary>The description of the schema and the names of its root types.</summary>
    SchemaConfiguration Schema { get; }

    /// <summary>Adds a type. Its name must be unused.</summary>
    void AddType(TypeConfiguration configuration);

    /// <summary>
    /// Returns a reference to the type with this name, and adds the type if it does not exist. The name is reserved before
    /// <paramref name="create"/> runs, so a type can refer to itself.
    /// </summary>
    TypeReference GetOrAddType(string name, Func<TypeConfiguration> create);

    /// <summary>Returns a reference to a scalar, and adds the scalar if it does not exist.</summary>
    TypeReference GetOrAddScalar(ScalarType scalar);

    /// <summary>
    /// Finds the configuration of the type with this name, or of the type registered for this CLR type; null if there is none yet.
    /// </summary>
    TypeConfiguration? FindConfiguration(TypeReference reference);

    /// <summary>
    /// Returns a reference to the type of a CLR type, lists included. <paramref name="isNullable"/> is the nullability of the outermost
    /// level. On inner levels, value types keep their own nullability and reference types are non-null.
    /// </summary>
    TypeReference GetTypeReference(Type type, bool isInput, bool isNullable);

    /// <summary>Creates the field of a property, with its getter and its attributes. The caller adds it to the type.</summary>
    OutputFieldConfiguration CreateField(System.Reflection.PropertyInfo property, ComplexTypeConfiguration declaringType);

    /// <summary>Returns the description from attributes or XML documentation.</summary>
    Description GetDescription(System.Reflection.MemberInfo member);

    /// <summary>Returns the GraphQL name of a member or a type: in camelCase, without the prefix Get and the suffix Async.</summary>
    string GetMemberName(System.Reflection.MemberInfo member);

    /// <summary>Returns the GraphQL name of a CLR type as an output or an input type.</summary>
    string GetTypeName(Type type, bool isInput);
}
