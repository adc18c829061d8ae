using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A <see cref="FilterField"/> on a value: its operations.</summary>
internal sealed class OperationFilterField : FilterField
{
    private readonly LambdaExpression _selector;
    private readonly FilterOperations _operations;

    public OperationFilterField(string name, string? description, LambdaExpression selector, bool isNullable, OperationFilterInput input)
        : base(name, description)
    {
        _selector = selector;
        _operations = FilterOperations.Create(selector.ReturnType, isNullable);
        Input = input;
    }

    /// <summary>The operations that a client may ask for.</summary>
    public OperationFilterInput Input { get; }

    /// <summary>Turns a global id into the member's value; null where the member is no id.</summary>
    public Func<object, object>? Formatter { get; init; }

    /// <summary>Whether the member is a text, and no id.</summary>
    public bool IsText => _selector.ReturnType == typeof(string) && Formatter is null;

    public override InputFieldConfiguration Describe() => new() { Name = Name, Description = Description, Type = Input.Reference };

    public override Expression? Build(Expression entity, object value, FilterContext context)
        => BuildAll(ParameterReplacer.Inline(_selector, entity), value, context);

    /// <summary>The condition of one operation.</summary>
    public Expression Build(Expression entity, string operation, object? value, FilterContext context)
        => BuildOperation(ParameterReplacer.Inline(_selector, entity), operation, value, context);

    /// <summary>Whether the member, a text, holds the operand, whatever the case.</summary>
    public Expression Match(Expression entity, string operand, FilterContext context)
    {
        context.CountOperation();
        return _operations.Match(ParameterReplacer.Inline(_selector, entity), operand);
    }

    private Expression? BuildAll(Expression member, object value, FilterContext context)
    {
        var conditions = new List<Expression>();
        foreach (var (operation, operand) in (IReadOnlyDictionary<string, object?>)value)
        {
            var condition = operation switch
            {
                FilterOperationNames.And when Input.HasCombinators => Predicate.All(BuildEach(member, operand, context)),
                FilterOperationNames.Or when Input.HasCombinators => Predicate.Any(BuildEach(member, operand, context)),
                _ => BuildOperation(member, operation, operand, context),
            };
            if (condition is not null)
                conditions.Add(condition);
        }

        return Predicate.All(conditions);
    }

    private List<Expression> BuildEach(Expression member, object? list, FilterContext context)
    {
        var conditions = new List<Expression>();
        foreach (var item in list as IEnumerable ?? Array.Empty<object>())
        {
            if (BuildAll(member, item, context) is { } condition)
                conditions.Add(condition);
        }

        return conditions;
    }

    private Expression BuildOperation(Expression member, string operation, object? operand, FilterContext context)
    {
        context.CountOperation();
        if (operand is ICollection list)
            context.CountValues(list.Count);

        return _operations.Build(member, operation, Format(operand), Input.TypeName);
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
