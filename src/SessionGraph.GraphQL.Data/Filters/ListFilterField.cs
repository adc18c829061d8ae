using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A <see cref="FilterField"/> on a list: how many of its elements a filter has to hold for.</summary>
/// <param name="name">The name, unique in its filter input.</param>
/// <param name="description">The description; null where there is none.</param>
/// <param name="selector">The lambda from the entity to the list.</param>
/// <param name="elementType">The type of the elements.</param>
/// <param name="input">The operations that a client may ask for.</param>
/// <param name="element">The field on an element, where elements are values.</param>
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
        foreach (var (operation, operand) in (IReadOnlyDictionary<string, object?>)value)
        {
            if (operand is null)
                throw FilterErrors.NullNotSupported(operation, input.TypeName);

            context.EnterRelation();
            if (Build(list, operation, operand, isNegated, context) is { } condition)
                conditions.Add(condition);

            context.LeaveRelation();
        }

        return Predicate.All(conditions, isNegated);
    }

    private Expression? Build(Expression list, string operation, object operand, bool isNegated, FilterContext context)
    {
        if (operation is FilterOperationNames.Any)
        {
            context.CountOperation();
            return Exists(Expression.Call(s_any.MakeGenericMethod(elementType), list), (bool)operand != isNegated);
        }

        // All of them: there is none for which the opposite holds.
        var item = Expression.Parameter(elementType, "element");
        if (input.Element(item, operand, operation is FilterOperationNames.All, context) is not { } condition)
            return null;

        return Exists(
            Expression.Call(s_anyThat.MakeGenericMethod(elementType), list, Expression.Lambda(condition, item)),
            operation is FilterOperationNames.Some != isNegated);
    }

    private static Expression Exists(Expression any, bool isExpected) => isExpected ? any : Expression.Not(any);

    private static MethodInfo Enumerable(string name, int parameters)
        => typeof(Enumerable).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == parameters);
}
