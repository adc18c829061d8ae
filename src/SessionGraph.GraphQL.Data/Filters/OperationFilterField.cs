using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A <see cref="FilterField"/> on a value: its operations.</summary>
internal sealed class OperationFilterField : FilterField
{
    private readonly LambdaExpression _selector;
    private readonly FilterOperations _operations;

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
        _operations = FilterOperations.Create(selector.ReturnType, isNullable, caseFolding, precision);
        IsNullable = isNullable;
        Input = input;
    }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>The operations that a client may ask for.</summary>
    public OperationFilterInput Input { get; }

    /// <summary>The field that the filter of a page compares a text with that is no value of this one; null for none.</summary>
    public string? PageTextField { get; init; }

    /// <summary>Turns a global id into the member's value; null where the member is no id.</summary>
    public Func<object, object>? Formatter { get; init; }

    /// <summary>Makes the conditions on a key whose ids are of several types; null for every other value.</summary>
    public NodeIdCondition? NodeId { get; init; }

    public override void AddTypes(IDescriptorContext context) => context.GetOrAddType(Input.TypeName, Input.Describe);

    public override InputFieldConfiguration Describe() => new() { Name = Name, Description = Description, Type = Input.Reference };

    public override Expression? Build(Expression entity, object value, bool isNegated, FilterContext context)
        => BuildAll(entity, ParameterReplacer.Inline(_selector, entity), value, isNegated, context);

    /// <summary>The condition of one operation.</summary>
    public Expression Build(Expression entity, string operation, object? value, FilterContext context)
        => BuildOperation(entity, ParameterReplacer.Inline(_selector, entity), operation, value, isNegated: false, context);

    private Expression? BuildAll(Expression entity, Expression member, object value, bool isNegated, FilterContext context)
    {
        var conditions = new List<Expression>();
        foreach (var (operation, operand) in (IReadOnlyDictionary<string, object?>)value)
        {
            var condition = operation is FilterOperationNames.And or FilterOperationNames.Or
                ? Combine(entity, member, operation, operand, isNegated, context)
                : BuildOperation(entity, member, operation, operand, isNegated, context);
            if (condition is not null)
                conditions.Add(condition);
        }

        return Predicate.All(conditions, isNegated);
    }

    private Expression? Combine(Expression entity, Expression member, string name, object? list, bool isNegated, FilterContext context)
        => list is null
            ? throw FilterErrors.NullNotSupported(name, Input.TypeName)
            : Combination.Build(name, list, isNegated, item => BuildAll(entity, member, item, isNegated, context));

    private Expression BuildOperation(
        Expression entity,
        Expression member,
        string operation,
        object? operand,
        bool isNegated,
        FilterContext context)
    {
        context.CountOperation();
        if (operand is ICollection list)
            context.CountValues(list.Count);

        var value = Format(operand);
        return NodeId is null
            ? _operations.Build(member, operation, value, isNegated, Input.TypeName, Formatter is null ? context : null)
            : BuildNodeId(entity, member, operation, value, isNegated);
    }

    private Expression BuildNodeId(Expression entity, Expression member, string operation, object? value, bool isNegated)
    {
        if (value is null && FilterOperationNames.TakesList(operation))
            throw FilterErrors.NullNotSupported(operation, Input.TypeName);

        var condition = NodeId!.IsOneOf(entity, member, value as object?[] ?? [value]);
        return FilterOperationNames.FindNegated(operation) is not null != isNegated ? Expression.Not(condition) : condition;
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
