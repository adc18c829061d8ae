using System.Collections;
using System.Collections.Frozen;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The <see cref="SortInput"/> of an entity.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class SortInput<TEntity>(
    string typeName,
    string description,
    IReadOnlyList<SortField<TEntity>> fields,
    IReadOnlyList<SortTypeField<TEntity>> typeFields) : SortInput(typeName, description)
{
    private readonly FrozenDictionary<string, OrderKey<TEntity>> _keys =
        fields.ToFrozenDictionary(field => field.Name, field => field.Ascending, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, FrozenDictionary<string, OrderKey<TEntity>>> _keysOfTypes =
        typeFields.ToFrozenDictionary(field => field.Name, field => field.Keys, StringComparer.Ordinal);

    /// <summary>The fields for rows of all types, in order.</summary>
    public IReadOnlyList<SortField<TEntity>> Fields => fields;

    /// <summary>The keys of the argument <c>order</c>.</summary>
    public IReadOnlyList<OrderKey<TEntity>> GetKeys(IEnumerable? order)
    {
        var keys = new List<OrderKey<TEntity>>();
        foreach (var item in order ?? Array.Empty<object>())
            AddKeys(item, _keys, keys);

        return keys;
    }

    public override FrozenDictionary<string, OrderKey<TBase>> KeysOf<TBase>()
        => fields.ToFrozenDictionary(field => field.Name, field => field.Ascending.OfBase<TBase>(), StringComparer.Ordinal);

    protected override IEnumerable<InputFieldConfiguration> DescribeFields() =>
    [
        .. fields.Select(field => Describe(field.Name, field.Description, DirectionTypeName)),
        .. typeFields.Select(field => Describe(field.Name, field.Description, field.TypeName)),
    ];

    private void AddKeys(object item, FrozenDictionary<string, OrderKey<TEntity>> known, List<OrderKey<TEntity>> keys)
    {
        foreach (var (name, value) in (IReadOnlyDictionary<string, object?>)item)
        {
            if (value is SortDirection direction && !keys.Exists(key => key.Name == known[name].Name))
                keys.Add(known[name].In(direction));
            else if (value is IReadOnlyDictionary<string, object?>)
                AddKeys(value, _keysOfTypes[name], keys);
        }
    }
}
