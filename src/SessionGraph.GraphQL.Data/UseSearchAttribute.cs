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
        ListField.Configure(context, field, declaringType, ListFieldStep.Search).UseSearch(new TSearchType());
        var search = new InputFieldConfiguration
        {
            Name = "search",
            Description = "Finds the items that contain every word, in any order. A word also matches the beginning of a longer one; case and "
                + $"accents are ignored. At most {SearchWords.MaxWords} words and {SearchWords.MaxLength} characters. The best match comes first, "
                + "unless `order` is given. Null, an empty text and white space find everything.",
            Type = new TypeReference.Named("String"),
        };
        search.Features.Set(FilterCosts.Search);
        field.Arguments.Add(search);
    }
}
