using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>Adds the argument <c>where</c>, which filters the field, an <see cref="IQueryable{T}"/>.</summary>
public class UseFilteringAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
    public UseFilteringAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>The <see cref="FilterInputType{T}"/> of the filter; null for the default one.</summary>
    protected virtual Type? FilterType => null;

    /// <inheritdoc />
    public sealed override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        var where = new InputFieldConfiguration
        {
            Name = "where",
            Description = "Filters the items. `{}` matches all items. Inside a filter, null is allowed for `eq`, `neq` and in lists only.",
            Type = ListField.Configure(context, field, declaringType, ListFieldStep.Filtering).UseFiltering(context, FilterType),
        };
        where.Features.Set(FilterCosts.Argument);
        field.Arguments.Add(where);
    }
}

/// <summary>A <see cref="UseFilteringAttribute"/> with the type of its filter.</summary>
/// <typeparam name="TFilterType">The filter.</typeparam>
public sealed class UseFilteringAttribute<TFilterType>([CallerLineNumber] int order = 0) : UseFilteringAttribute(order)
    where TFilterType : FilterInputType
{
    /// <inheritdoc />
    protected override Type FilterType => typeof(TFilterType);
}
