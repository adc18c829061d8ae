using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A <see cref="FilterField"/> that filters by the elements of a list.</summary>
/// <param name="name">The name, unique in its filter input.</param>
/// <param name="description">The description; null when there is none.</param>
/// <param name="selector">The lambda from the entity to the list.</param>
/// <param name="elementType">The type of the elements.</param>
/// <param name="input">The field's input.</param>
/// <param name="element">The field that compares an element, when elements are values.</param>
internal sealed class ListFilterField(
    string name,
    Description? description,
    LambdaExpression selector,
    Type elementType,
    ListFilterInput input,
    FilterField? element) : FilterField(name, description)
{
    private static readonly MethodInfo s_any = Enumerable(nameof(System.Linq.Enumerable.Any), 1);
    private static readonly MethodInfo s_anyThat = Enumerable(nameof(System.Linq.Enumerable.Any), 2);

    public override void AddTypes(IDescriptorContext context)
    {
        context.GetOrAddType(input.TypeName, input.Describe);
        element?.AddTypes(context);
    }

    public override InputFieldConfiguration Describe() => new() { Name = Name, Description = Description, Type = input.Reference };

    public override Expression? Build(Expression entity, object value, bool isNegated, FilterContext context)
    {
        var list = ParameterReplacer.Inline(selector, entity);
        var conditions = new List<Expression>();
        foreach (var (operatorName, operand) in (IReadOnlyDictionary<string, object?>)value)
        {
            if (operand is null)
                throw FilterErrors.NullNotSupported(operatorName, input.TypeName);

            context.EnterRelation();
            if (ListOperators.Get(operatorName).Condition(this, list, operand, isNegated, context) is { } condition)
                conditions.Add(condition);

            context.LeaveRelation();
        }

        return Predicate.All(conditions, isNegated);
    }

    /// <summary>Whether the list has elements, or whether it has none.</summary>
    public Expression HasElements(Expression list, bool isExpected, FilterContext context)
    {
        context.CountOperation();
        return Exists(Expression.Call(s_any.MakeGenericMethod(elementType), list), isExpected);
    }

    /// <summary>Whether an element matches a filter, or whether none does; null when the filter sets no condition.</summary>
    /// <param name="list">The list.</param>
    /// <param name="filter">The filter of the elements.</param>
    /// <param name="isOpposite">Whether an element has to match the opposite of the filter.</param>
    /// <param name="isExpected">Whether there has to be such an element.</param>
    /// <param name="context">The limits of the filter, and its operands.</param>
    public Expression? HasMatch(Expression list, object filter, bool isOpposite, bool isExpected, FilterContext context)
    {
        var item = Expression.Parameter(elementType, "element");
        return input.Element(item, filter, isOpposite, context) is { } condition
            ? Exists(Expression.Call(s_anyThat.MakeGenericMethod(elementType), list, Expression.Lambda(condition, item)), isExpected)
            : null;
    }

    private static Expression Exists(Expression any, bool isExpected) => isExpected ? any : Expression.Not(any);

    private static MethodInfo Enumerable(string name, int parameters)
        => typeof(Enumerable).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == parameters);
}
