using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Groups the rows of the field, an <see cref="IQueryable{T}"/>, by the argument <c>groupBy</c>, and computes aggregates of each group in
/// one statement. It cannot be combined with paging, projection and sorting.
/// </summary>
/// <typeparam name="TAggregateType">The groupings and aggregates.</typeparam>
public sealed class UseAggregationAttribute<TAggregateType> : ObjectFieldDescriptorAttribute
    where TAggregateType : AggregateType, new()
{
    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
    public UseAggregationAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>The maximum number of groups without the argument <c>first</c>. More groups are an error.</summary>
    public int DefaultGroups { get; set; } = 100;

    /// <summary>The maximum value of the argument <c>first</c>.</summary>
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
