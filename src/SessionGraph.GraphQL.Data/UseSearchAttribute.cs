using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Search;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Lets the field, a connection over an <see cref="IQueryable{T}"/>, be searched by an argument <c>search</c>: the best match first, unless
/// the client orders otherwise.
/// </summary>
/// <typeparam name="TSearchType">What describes the search.</typeparam>
public sealed class UseSearchAttribute<TSearchType> : ObjectFieldDescriptorAttribute
    where TSearchType : SearchType, new()
{
    /// <summary>Creates the attribute, ordered by its line.</summary>
    public UseSearchAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        QueryField.Configure(context, field, declaringType, QueryFieldStep.Search).UseSearch(new TSearchType());
        var search = new InputFieldConfiguration
        {
            Name = "search",
            Description = "Words that the items have, all of them, in any order, whatever the case and the accents; each may be the begin of one. "
                + "The best match comes first, unless `order` says otherwise.",
            Type = new TypeReference.Named("String"),
        };
        search.Features.Set(FilterCosts.Search);
        field.Arguments.Add(search);
    }
}
