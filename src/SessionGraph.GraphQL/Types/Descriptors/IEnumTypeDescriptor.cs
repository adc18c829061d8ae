namespace SessionGraph.GraphQL.Types;

/// <summary>Says what an enumeration is to be. Without a word it is what is inferred from the CLR enumeration.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IEnumTypeDescriptor<T>
    where T : struct, Enum
{
    /// <summary>Names the type.</summary>
    IEnumTypeDescriptor<T> Name(string name);

    /// <summary>Describes the type.</summary>
    IEnumTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every value that <see cref="Value"/> does not name.</summary>
    IEnumTypeDescriptor<T> BindValuesExplicitly();

    /// <summary>Changes a value, or adds one that the CLR enumeration does not name; that one needs a name.</summary>
    IEnumValueDescriptor Value(T value);
}

/// <summary>Says what an enum value is to be.</summary>
public interface IEnumValueDescriptor
{
    /// <summary>Names the value.</summary>
    IEnumValueDescriptor Name(string name);

    /// <summary>Describes the value.</summary>
    IEnumValueDescriptor Description(string description);

    /// <summary>Says why the value should not be used any more.</summary>
    IEnumValueDescriptor Deprecated(string reason);

    /// <summary>Leaves the value out.</summary>
    IEnumValueDescriptor Ignore();
}
