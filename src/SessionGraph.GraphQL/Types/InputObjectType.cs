namespace SessionGraph.GraphQL.Types;

/// <summary>An input object type. See https://spec.graphql.org/September2025/#sec-Input-Objects.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, Description? description, Type runtimeType, bool isOneOf = false)
        : base(name, description, runtimeType) => IsOneOf = isOneOf;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields, in the order of their declaration.</summary>
    public FieldCollection<InputField> Fields { get; internal set; } = FieldCollection<InputField>.Empty;

    /// <summary>Whether exactly one field must be given, and must not be null.</summary>
    public bool IsOneOf { get; }

    /// <summary>
    /// Creates the runtime value from the coerced values of the fields, in the order of <see cref="Fields"/>; absent fields have
    /// <see cref="InputField.Absent"/>. Null if the runtime type is a dictionary: then the value is an
    /// <see cref="OrderedDictionary{TKey, TValue}"/> of the given fields, in the client's order.
    /// </summary>
    public Func<object?[], object>? CreateInstance { get; internal set; }
}
