namespace SessionGraph.GraphQL.Types;

/// <summary>Configures an enum type. The CLR enum determines everything else.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IEnumTypeDescriptor<T>
    where T : struct, Enum
{
    /// <summary>Sets the name of the type.</summary>
    IEnumTypeDescriptor<T> Name(string name);

    /// <summary>Sets the description of the type.</summary>
    IEnumTypeDescriptor<T> Description(string description);

    /// <summary>Excludes every value that is not configured with <see cref="Value"/>.</summary>
    IEnumTypeDescriptor<T> BindValuesExplicitly();

    /// <summary>Configures a value. A value that the CLR enum does not have is added, and needs a name.</summary>
    IEnumValueDescriptor Value(T value);
}

/// <summary>Configures an enum value.</summary>
public interface IEnumValueDescriptor
{
    /// <summary>Sets the name of the value.</summary>
    IEnumValueDescriptor Name(string name);

    /// <summary>Sets the description of the value.</summary>
    IEnumValueDescriptor Description(string description);

    /// <summary>Deprecates the value.</summary>
    IEnumValueDescriptor Deprecated(string reason);

    /// <summary>Excludes the value.</summary>
    IEnumValueDescriptor Ignore();
}
