using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Adds the argument <c>order</c>, which sorts the field, an <see cref="IQueryable{T}"/>. Equal rows are sorted by primary key.
/// </summary>
public class UseSortingAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
    public UseSortingAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>The <see cref="SortInputType{T}"/> that describes the order; null for all values of the entity.</summary>
    protected virtual Type? SortType => null;

    /// <inheritdoc />
    public sealed override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        var item = ListField.Configure(context, field, declaringType, ListFieldStep.Sorting).UseSorting(context, SortType);
        var order = new InputFieldConfiguration
        {
            Name = "order",
            Description = "Sorts the items by the first entry, and equal items by the next one, as in `[{ a: ASC }, { b: DESC }]`. Default: by id.",
            Type = new TypeReference.List(new TypeReference.NonNull(item)),
        };
        order.Features.Set(SortInput.ArgumentCost);
        field.Arguments.Add(order);
    }
}

/// <summary>A <see cref="UseSortingAttribute"/> whose order is described.</summary>
/// <typeparam name="TSortType">What describes it.</typeparam>
public sealed class UseSortingAttribute<TSortType>([CallerLineNumber] int order = 0) : UseSortingAttribute(order)
    where TSortType : SortInputType
{
    /// <inheritdoc />
    protected override Type SortType => typeof(TSortType);
}
