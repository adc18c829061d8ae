using System.Collections;
using System.Collections.Frozen;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>
/// The sort input of an entity: the first in the list comes first, and within one object the client's own order holds. A field given
/// null, and a null in the list, sort nothing.
/// </summary>
internal abstract class SortInput(string typeName, string? description)
{
    /// <summary>The name of the directions' enumeration.</summary>
    public const string DirectionTypeName = "SortEnumType";

    private static readonly CostDefault s_fieldCost = new(options => options.Sorting.DefaultSortOperationCost);

    /// <summary>What the argument costs where operations are priced.</summary>
    public static CostDefault ArgumentCost { get; } = new(options => options.Sorting.DefaultSortArgumentCost);

    /// <summary>The input object's name.</summary>
    public string TypeName => typeName;

    /// <summary>The fields' names and descriptions, in order.</summary>
    protected abstract IEnumerable<(string Name, string? Description)> FieldNames { get; }

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration { Name = typeName, Description = description };
        foreach (var (name, fieldDescription) in FieldNames)
        {
            var field = new InputFieldConfiguration
            {
                Name = name,
                Description = fieldDescription,
                Type = new TypeReference.Named(DirectionTypeName),
            };
            field.Features.Set(s_fieldCost);
            type.Fields.Add(field);
        }

        return type;
    }

    /// <summary>The enumeration of the directions.</summary>
    public static EnumTypeConfiguration DescribeDirections()
    {
        var type = new EnumTypeConfiguration { Name = DirectionTypeName, RuntimeType = typeof(SortDirection) };
        type.Values.Add(new EnumValue("ASC", SortDirection.Ascending, "The least first, nulls last."));
        type.Values.Add(new EnumValue("DESC", SortDirection.Descending, "The greatest first, nulls last."));
        type.Values.Add(new EnumValue("ASC_NULLS_FIRST", SortDirection.AscendingNullsFirst, "Nulls first, then the least."));
        type.Values.Add(new EnumValue("DESC_NULLS_FIRST", SortDirection.DescendingNullsFirst, "Nulls first, then the greatest."));
        return type;
    }
}

/// <summary>The <see cref="SortInput"/> of a known entity.</summary>
/// <typeparam name="TEntity">What is sorted.</typeparam>
internal sealed class SortInput<TEntity>(string typeName, string? description, IReadOnlyList<SortField<TEntity>> fields)
    : SortInput(typeName, description)
{
    private readonly FrozenDictionary<string, SortField<TEntity>> _fields =
        fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);


    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<SortField<TEntity>> Fields => fields;

    protected override IEnumerable<(string Name, string? Description)> FieldNames => fields.Select(one => (one.Name, one.Description));

    /// <summary>The keys that the client asked for, in order.</summary>
    public IReadOnlyList<OrderKey<TEntity>> GetKeys(IEnumerable? order)
    {
        var keys = new List<OrderKey<TEntity>>();
        foreach (var item in order ?? Array.Empty<object>())
        {
            foreach (var (name, direction) in item as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>())
            {
                if (direction is SortDirection given && !keys.Exists(key => key.Name == _fields[name].Ascending.Name))
                    keys.Add(_fields[name].In(given));
            }
        }

        return keys;
    }
}
