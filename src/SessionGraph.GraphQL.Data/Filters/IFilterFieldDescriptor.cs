namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Configures a field of a filter input.</summary>
public interface IFilterFieldDescriptor
{
    /// <summary>Names the field. A field that is not a single member needs a name.</summary>
    IFilterFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    IFilterFieldDescriptor Description(string description);

    /// <summary>Makes the operands global ids of the type with this name; null for the entity's type.</summary>
    IFilterFieldDescriptor ID(string? typeName = null);

    /// <summary>
    /// In the filter of a page, compares a text that is not a value of this field with another field of the same filter input. A name that
    /// the field's enumeration does not have is such a text.
    /// </summary>
    /// <param name="name">The name of the other field, whose values are texts.</param>
    IFilterFieldDescriptor PageTextField(string name);

    /// <summary>Filters an object by this filter input. The default filters by all values of the object's type.</summary>
    /// <typeparam name="TFilterType">The description of the filter input; for a list, a <see cref="ListFilterInputType{T}"/>.</typeparam>
    IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : FilterInputType;
}
