using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>
/// Parses the argument <c>sort</c>: names of sort fields, separated by commas, in camelCase or in snake_case. A leading <c>-</c> sorts
/// descending.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class PageSort<TEntity>
{
    private readonly Dictionary<string, SortField<TEntity>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    public PageSort(SortInput<TEntity> input)
    {
        foreach (var field in input.Fields)
        {
            _known.Add(field.Name);
            _fields[field.Name] = field;
            _fields.TryAdd(SnakeCase.Of(field.Name), field);
        }
    }

    /// <summary>The keys to sort by, in order.</summary>
    /// <exception cref="GraphQLException">A name is unknown.</exception>
    public IReadOnlyList<OrderKey<TEntity>> GetKeys(string? sort)
    {
        var keys = new List<OrderKey<TEntity>>();
        foreach (var part in (sort ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var isDescending = part[0] is '-';
            var name = isDescending ? part[1..] : part;
            if (!_fields.TryGetValue(name, out var field))
                throw PageErrors.UnknownSortField(name, _known);

            if (!keys.Exists(key => key.Name == field.Ascending.Name))
                keys.Add(field.In(isDescending ? SortDirection.Descending : SortDirection.Ascending));
        }

        return keys;
    }
}
