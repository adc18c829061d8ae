using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pages;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Makes the field, an <see cref="IQueryable{T}"/>, a numbered page with the arguments of the quiz API: <c>page</c>, <c>filter</c>,
/// <c>sort</c> and <c>count</c>. It cannot be combined with paging, filtering and sorting.
/// </summary>
public sealed class UsePageAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
    public UsePageAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>The <see cref="FilterInputType{T}"/> whose fields <c>filter</c> has; null for the default one.</summary>
    public Type? FilterType { get; set; }

    /// <summary>The <see cref="SortInputType{T}"/> whose fields <c>sort</c> has; null for the default one.</summary>
    public Type? SortType { get; set; }

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        var query = ListField.Configure(context, field, declaringType, ListFieldStep.Page);
        field.Type = query.UsePage(context, FilterType, SortType, out var filter);
        field.Features.Set(PageTypes.Cost);
        Add(field, "page", $"The page to return. Default: page 1, with {PageDetails.MaxSize} items.", PageTypes.GetOrAddInput(context));
        Add(field, "filter", "Filters the items. An item must match every field that is given; `{}` matches all items.", filter);
        field.Arguments[^1].Features.Set(FilterCosts.Argument);
        Add(
            field,
            "sort",
            "The fields to sort by, separated by commas; a leading `-` sorts descending. `-createdAt,title` sorts by `createdAt`, the latest first, and "
                + "equal items by `title`. Nulls come last. Default: by id.",
            new TypeReference.Named("String"));
        field.Arguments[^1].Features.Set(SortInput.ArgumentCost);
        Add(field, "count", "Whether to count the items on all pages, for `totalCount`.", new TypeReference.Named("Boolean"), BooleanValueNode.False);
    }

    private static void Add(
        OutputFieldConfiguration field,
        string name,
        string description,
        TypeReference type,
        IValueNode? defaultValue = null)
        => field.Arguments.Add(new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = type,
            DefaultValue = defaultValue,
        });
}
