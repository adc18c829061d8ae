using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Configures the binding of a filter field.</summary>
internal sealed class FilterFieldDescriptor(FieldBinding binding) : IFilterFieldDescriptor
{
    public IFilterFieldDescriptor Name(string name)
    {
        binding.Name = name;
        return this;
    }

    public IFilterFieldDescriptor Description(string description)
    {
        binding.Description = description;
        return this;
    }

    public IFilterFieldDescriptor ID(string? typeName)
    {
        binding.Id = new IDAttribute(typeName);
        return this;
    }

    public IFilterFieldDescriptor PageTextField(string name)
    {
        binding.PageTextField = name;
        return this;
    }

    public IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : FilterInputType
    {
        binding.FilterType = typeof(TFilterType);
        return this;
    }
}
