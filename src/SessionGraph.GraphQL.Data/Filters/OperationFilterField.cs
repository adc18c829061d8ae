using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A <see cref="FilterField"/> that compares a value.</summary>
internal sealed class OperationFilterField : FilterField
{
    private readonly LambdaExpression _selector;
    private readonly FilterConditionBuilder _conditions;

    public OperationFilterField(
        string name,
        Description? description,
        LambdaExpression selector,
        bool isNullable,
        OperationFilterInput input,
        CaseFolding caseFolding,
        InstantPrecision precision)
        : base(name, description)
    {
        _selector = selector;
        _conditions = FilterConditionBuilder.Create(selector.ReturnType, isNullable, caseFolding, precision);
        IsNullable = isNullable;
        Input = input;
    }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>The field's operation input.</summary>
    public OperationFilterInput Input { get; }

    /// <summary>
    /// The field that a page's filter compares a text with when the text is not a value of this field; null for none.
    /// </summary>
    public string? PageTextField { get; init; }

    /// <summary>Converts a global id to the member's value; null when the member is not an id.</summary>
    public Func<object, object>? Formatter { get; init; }

    /// <summary>The conditions on the key of an entity that has several types; null for every other value.</summary>
    public FilterConditionBuilder? NodeIdConditionBuilder { get; init; }

    public override void AddTypes(IDescriptorContext context) => context.GetOrAddType(Input.TypeName, Input.Describe);

    public override InputFieldConfiguration Describe() => new() { Name = Name, Description = Description, Type = Input.Reference };

    public override Expression? Build(Expression entity, object value, bool isNegated, FilterContext context)
        => BuildAll(entity, ParameterReplacer.Inline(_selector, entity), value, isNegated, context);

    /// <summary>The condition of one operation.</summary>
    public Expression Build(Expression entity, FilterOperator filterOperator, object? value, FilterContext context)
        => BuildOperation(entity, ParameterReplacer.Inline(_selector, entity), filterOperator, value, isNegated: false, context);

    private Expression? BuildAll(Expression entity, Expression member, object value, bool isNegated, FilterContext context)
    {
        var conditions = new List<Expression>();
        foreach (var (name, operand) in (IReadOnlyDictionary<string, object?>)value)
        {
            var condition = name is LogicalOperators.And or LogicalOperators.Or
                ? Combine(entity, member, name, operand, isNegated, context)
                : BuildOperation(entity, member, FilterOperators.Get(name), operand, isNegated, context);
            if (condition is not null)
                conditions.Add(condition);
        }

        return Predicate.All(conditions, isNegated);
    }

    private Expression? Combine(Expression entity, Expression member, string name, object? list, bool isNegated, FilterContext context)
        => list is null
            ? throw FilterErrors.NullNotSupported(name, Input.TypeName)
            : LogicalOperators.Build(name, list, isNegated, item => BuildAll(entity, member, item, isNegated, context));

    private Expression BuildOperation(
        Expression entity,
        Expression member,
        FilterOperator filterOperator,
        object? operand,
        bool isNegated,
        FilterContext context)
    {
        context.CountOperation();
        if (operand is ICollection list)
            context.CountValues(list.Count);

        var recording = Formatter is null ? context : null;
        var operation = new FilterOperation(filterOperator, entity, member, Format(operand), isNegated, Input.TypeName, recording);
        return (NodeIdConditionBuilder ?? _conditions).Build(operation);
    }

    private object? Format(object? operand)
    {
        if (Formatter is null || operand is null)
            return operand;

        return operand is IEnumerable list and not string
            ? list.Cast<object?>().Select(item => item is null ? null : Formatter(item)).ToArray()
            : Formatter(operand);
    }
}
