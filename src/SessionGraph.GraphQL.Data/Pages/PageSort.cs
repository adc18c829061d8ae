using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>
/// Reads the argument <c>sort</c>: names set apart by commas, the first first, a descending one led by a hyphen. A name is a sort
/// field's, in camelCase or in snake_case.
/// </summary>
/// <typeparam name="TEntity">What is sorted.</typeparam>
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

    /// <summary>The keys that the client asked for; a <see cref="GraphQLException"/> where one is unknown.</summary>
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
