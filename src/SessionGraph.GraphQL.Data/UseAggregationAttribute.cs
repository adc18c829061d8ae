using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Makes the field, an <see cref="IQueryable{T}"/>, the groups of its rows with figures over each, by an argument <c>groupBy</c>; the
/// store groups, in one statement. It stands in the place of paging, projection and sorting.
/// </summary>
/// <typeparam name="TAggregateType">What describes the groups.</typeparam>
public sealed class UseAggregationAttribute<TAggregateType> : ObjectFieldDescriptorAttribute
    where TAggregateType : AggregateType, new()
{
    /// <summary>Creates the attribute, ordered by its line.</summary>
    public UseAggregationAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>How many groups there may be where a client does not say with <c>first</c>; more are an error.</summary>
    public int DefaultGroups { get; set; } = 100;

    /// <summary>The most groups that a client may ask for.</summary>
    public int MaxGroups { get; set; } = 1000;

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        var options = new AggregationOptions(DefaultGroups, MaxGroups);
        var query = ListField.Configure(context, field, declaringType, ListFieldStep.Aggregation);
        field.Type = query.UseAggregation(context, new TAggregateType().Describe(DescriptorExtensions.Of(context)), options, out var grouping);
        field.Features.Set(AggregateTypes.CostOf(options));
        field.Arguments.Add(new InputFieldConfiguration
        {
            Name = "groupBy",
            Description = "What to group the items by. The groups are sorted by the first entry, then by the next, ascending and with null last. "
                + "Default: one group of all items.",
            Type = grouping,
        });
        field.Arguments.Add(new InputFieldConfiguration
        {
            Name = "first",
            Description = $"Returns the first _n_ groups. At most {MaxGroups}. Default: all groups; then more than {DefaultGroups} groups are an error.",
            Type = new TypeReference.Named("Int"),
            RuntimeType = typeof(int?),
        });
    }
}
