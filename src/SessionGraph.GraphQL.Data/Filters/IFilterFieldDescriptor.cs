namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Says what a field of a filter input is to be.</summary>
public interface IFilterFieldDescriptor
{
    /// <summary>Names the field; needed where it is not one member's.</summary>
    IFilterFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    IFilterFieldDescriptor Description(string description);

    /// <summary>Makes the operands global ids: of the type with this name, or of the entity where null.</summary>
    IFilterFieldDescriptor ID(string? typeName = null);

    /// <summary>
    /// In the filter of a page, compares a text that is no value of this field, such as a word that its enumeration does not have, with the
    /// field of that name in the same filter input.
    /// </summary>
    /// <param name="name">The name of the other field, a text.</param>
    IFilterFieldDescriptor PageTextField(string name);

    /// <summary>Filters an object by this filter input; by default by that of all values of its type.</summary>
    /// <typeparam name="TFilterType">What describes the filter input; of a list, a <see cref="ListFilterInputType{T}"/>.</typeparam>
    IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : FilterInputType;
}
