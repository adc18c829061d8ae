using System.Collections.Frozen;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>
/// The sort input of an entity. Earlier entries of the list take precedence, and within an entry, earlier fields. A field with the value
/// null has no effect.
/// </summary>
internal abstract class SortInput(string typeName, string description)
{
    /// <summary>The name of the enum of directions.</summary>
    public const string DirectionTypeName = "SortEnumType";

    private static readonly CostDefault s_fieldCost = new(options => options.Sorting.DefaultSortOperationCost);

    /// <summary>The cost of the argument, for the cost analysis.</summary>
    public static CostDefault ArgumentCost { get; } = new(options => options.Sorting.DefaultSortArgumentCost);

    /// <summary>The input object's name.</summary>
    public string TypeName => typeName;

    /// <summary>Creates the input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration { Name = typeName, Description = description };
        type.Fields.AddRange(DescribeFields());
        return type;
    }

    /// <summary>The keys of the fields, by field name, for the rows of a base type.</summary>
    public abstract FrozenDictionary<string, OrderKey<TBase>> KeysOf<TBase>();

    /// <summary>Creates the fields of the input object.</summary>
    protected abstract IEnumerable<InputFieldConfiguration> DescribeFields();

    /// <summary>Creates a field of the input object. Only a field with a direction has a cost.</summary>
    protected static InputFieldConfiguration Describe(string name, Description? description, string typeName)
    {
        var field = new InputFieldConfiguration { Name = name, Description = description, Type = new TypeReference.Named(typeName) };
        if (typeName is DirectionTypeName)
            field.Features.Set(s_fieldCost);

        return field;
    }

    /// <summary>Creates the enum of directions.</summary>
    public static EnumTypeConfiguration DescribeDirections()
    {
        var type = new EnumTypeConfiguration
        {
            Name = DirectionTypeName,
            Description = "The direction of a sort. Text sorts by code point, so `Z` comes before `a`; enum values sort in the order of the schema.",
            RuntimeType = typeof(SortDirection),
        };
        type.Values.Add(new EnumValue("ASC", SortDirection.Ascending, "Ascending: from the smallest value to the largest, then nulls."));
        type.Values.Add(new EnumValue("DESC", SortDirection.Descending, "Descending: from the largest value to the smallest, then nulls."));
        type.Values.Add(new EnumValue("ASC_NULLS_FIRST", SortDirection.AscendingNullsFirst, "Ascending with nulls first."));
        type.Values.Add(new EnumValue("DESC_NULLS_FIRST", SortDirection.DescendingNullsFirst, "Descending with nulls first."));
        return type;
    }
}
