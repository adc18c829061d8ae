namespace SessionGraph.GraphQL.Types;

/// <summary>An input object. See https://spec.graphql.org/September2025/#sec-Input-Objects.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, Description? description, Type runtimeType, bool isOneOf = false)
        : base(name, description, runtimeType) => IsOneOf = isOneOf;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields, in the order of their declaration.</summary>
    public FieldCollection<InputField> Fields { get; internal set; } = FieldCollection<InputField>.Empty;

    /// <summary>Whether exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; }

    /// <summary>
    /// Makes the runtime value from the fields' coerced values, in the order of <see cref="Fields"/>; an absent field is
    /// <see cref="InputField.Absent"/>. Null where the runtime type is a dictionary: then the value is an
    /// <see cref="OrderedDictionary{TKey, TValue}"/> of the fields that were given, in the client's order.
    /// </summary>
    public Func<object?[], object>? CreateInstance { get; internal set; }
}
