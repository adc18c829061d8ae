using System.Collections;
using System.Collections.Frozen;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The filter input of an entity: fields that stand beside each other all have to hold, <c>and</c> and <c>or</c> combine whole
/// filters. What asks for nothing (null, an empty object, an empty list) is as if it were not there.
/// </summary>
internal sealed class FilterInput(string typeName, string? description, IReadOnlyList<FilterField> fields)
{
    private readonly FrozenDictionary<string, FilterField> _fields = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The input object's name.</summary>
    public string TypeName => typeName;

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<FilterField> Fields => fields;

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration { Name = typeName, Description = description };
        var self = new TypeReference.List(new TypeReference.NonNull(new TypeReference.Named(typeName)));
        type.Fields.Add(new InputFieldConfiguration { Name = FilterOperationNames.And, Type = self });
        type.Fields.Add(new InputFieldConfiguration { Name = FilterOperationNames.Or, Type = self });
        foreach (var field in fields)
            type.Fields.Add(field.Describe());

        return type;
    }

    /// <summary>
    /// The filter as a predicate; null where it asks for nothing. A <see cref="GraphQLException"/> where it is one that cannot be.
    /// </summary>
    public Expression<Func<TEntity, bool>>? Build<TEntity>(IReadOnlyDictionary<string, object?>? where)
    {
        if (where is null)
            return null;

        var entity = Expression.Parameter(typeof(TEntity), "row");
        return Build(entity, where, new FilterContext()) is { } condition
            ? Expression.Lambda<Func<TEntity, bool>>(condition, entity)
            : null;
    }

    private Expression? Build(Expression entity, IReadOnlyDictionary<string, object?> where, FilterContext context)
    {
        var conditions = new List<Expression>(where.Count);
        foreach (var (name, value) in where)
        {
            if (value is not null && Build(entity, name, value, context) is { } condition)
                conditions.Add(condition);
        }

        return Predicate.All(conditions);
    }

    private Expression? Build(Expression entity, string name, object value, FilterContext context) => name switch
    {
        FilterOperationNames.And => Predicate.All(BuildEach(entity, value, context)),
        FilterOperationNames.Or => Predicate.Any(BuildEach(entity, value, context)),
        _ => _fields[name].Build(entity, value, context),
    };

    private List<Expression> BuildEach(Expression entity, object list, FilterContext context)
    {
        var conditions = new List<Expression>();
        foreach (var item in (IEnumerable)list)
        {
            if (Build(entity, (IReadOnlyDictionary<string, object?>)item, context) is { } condition)
                conditions.Add(condition);
        }

        return conditions;
    }
}
