using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Search;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Adds the argument <c>search</c> to the field, a connection over an <see cref="IQueryable{T}"/>. The best match comes first, unless the
/// query has an <c>order</c>.
/// </summary>
/// <typeparam name="TSearchType">The search.</typeparam>
public sealed class UseSearchAttribute<TSearchType> : ObjectFieldDescriptorAttribute
    where TSearchType : SearchType, new()
{
    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
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
