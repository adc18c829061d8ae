using System.Collections.Frozen;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The filter input of an entity. An item must match every field that is given; <c>and</c>, <c>or</c> and <c>not</c> combine whole
/// filters. An empty object sets no condition, and neither does an object that contains nothing else. An empty <c>or</c> matches nothing,
/// as an empty <c>in</c> does. Null is an error.
/// </summary>
internal sealed class FilterInput(string typeName, string description, IReadOnlyList<FilterField> fields)
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
        var self = new TypeReference.Named(typeName);
        var list = new TypeReference.List(new TypeReference.NonNull(self));
        Add(type, LogicalOperators.And, "Matches the items that match all of these filters.", list);
        Add(type, LogicalOperators.Or, "Matches the items that match one or more of these filters. An empty list matches nothing.", list);
        Add(type, LogicalOperators.Not, "Matches the items that do not match this filter.", self);
        foreach (var field in fields)
            type.Fields.Add(field.Describe());

        return type;
    }

    private static void Add(InputObjectTypeConfiguration type, string name, string description, TypeReference reference)
        => type.Fields.Add(new InputFieldConfiguration { Name = name, Description = description, Type = reference });

    /// <summary>
    /// The filter as a predicate; null when it sets no condition. A <see cref="GraphQLException"/> when the filter is invalid.
    /// </summary>
    /// <param name="where">The filter; null for none.</param>
    /// <param name="context">Counts what is limited, and records the operands; null for a new one.</param>
    public Expression<Func<TEntity, bool>>? Build<TEntity>(IReadOnlyDictionary<string, object?>? where, FilterContext? context = null)
    {
        if (where is null)
            return null;

        var entity = Expression.Parameter(typeof(TEntity), "row");
        return Build(entity, where, isNegated: false, context ?? new FilterContext()) is { } condition
            ? Expression.Lambda<Func<TEntity, bool>>(condition, entity)
            : null;
    }

    /// <summary>The condition on <paramref name="entity"/>, or its exact opposite; null when the filter sets none.</summary>
    public Expression? Build(Expression entity, object where, bool isNegated, FilterContext context)
    {
        var conditions = new List<Expression>();
        foreach (var (name, value) in (IReadOnlyDictionary<string, object?>)where)
        {
            if (value is null)
                throw FilterErrors.NullNotSupported(name, typeName);

            if (Build(entity, name, value, isNegated, context) is { } condition)
                conditions.Add(condition);
        }

        return Predicate.All(conditions, isNegated);
    }

    private Expression? Build(Expression entity, string name, object value, bool isNegated, FilterContext context) => name switch
    {
        LogicalOperators.And or LogicalOperators.Or
            => LogicalOperators.Build(name, value, isNegated, item => Build(entity, item, isNegated, context)),
        LogicalOperators.Not => Build(entity, value, !isNegated, context),
        _ => _fields[name].Build(entity, value, isNegated, context),
    };
}
