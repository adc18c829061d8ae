using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>An aggregate function, as a LINQ expression that databases support. It ignores nulls.</summary>
/// <param name="Name">The name of its field.</param>
/// <param name="Description">The description of its field.</param>
/// <param name="Index">Its index among the functions of a value.</param>
internal sealed record AggregateFunction(string Name, string Description, int Index)
{
    /// <summary>The number of functions.</summary>
    public const int Count = 5;

    private static readonly AggregateFunction s_count = new("count", "The number of values that are not null.", 0);
    private static readonly AggregateFunction s_min = new("min", "The smallest value. Null when there are no values.", 1);
    private static readonly AggregateFunction s_max = new("max", "The largest value. Null when there are no values.", 2);
    private static readonly AggregateFunction s_average = new("average", "The average of the values. Null when there are none.", 3);
    private static readonly AggregateFunction s_sum = new("sum", "The sum of the values, 0 when there are none.", 4);

    /// <summary>The functions for values of this type.</summary>
    public static IReadOnlyList<AggregateFunction> Of(Type valueType)
        => IsNumber(valueType) ? [s_count, s_min, s_max, s_average, s_sum] : [s_count, s_min, s_max];

    /// <summary>The description of the function's field for values of this type.</summary>
    public string Describe(Type valueType)
        => this == s_sum && IsFraction(valueType) ? Description + " Null, with an error, when it is too large for a `Float`." : Description;

    /// <summary>The type of the result for values of this type.</summary>
    public Type ResultType(Type valueType) => this switch
    {
        _ when this == s_count => typeof(int),
        _ when this == s_average => typeof(double?),
        // The sum of floating-point numbers may overflow. Then only its field is null, with an error.
        _ when this == s_sum => IsFraction(valueType) ? typeof(double?) : typeof(long),
        _ => Nullable(valueType),
    };

    /// <summary>The result for no rows.</summary>
    public object? EmptyValue(Type valueType) => this switch
    {
        _ when this == s_count => 0,
        _ when this == s_sum => IsFraction(valueType) ? 0d : (object)0L,
        _ => null,
    };

    /// <summary>Builds the aggregate of <paramref name="selector"/> over the rows of <paramref name="group"/>.</summary>
    public Expression Build<TEntity>(Expression group, LambdaExpression selector)
    {
        if (this == s_count)
        {
            var hasValue = Expression.NotEqual(To(Nullable(selector.ReturnType)), Expression.Constant(null, Nullable(selector.ReturnType)));
            return Call(nameof(Enumerable.Count), [typeof(TEntity)], hasValue);
        }

        if (this == s_average)
            return Call(nameof(Enumerable.Average), [typeof(TEntity)], To(typeof(double?)));

        if (this == s_sum)
            return Call(nameof(Enumerable.Sum), [typeof(TEntity)], To(IsFraction(selector.ReturnType) ? typeof(double?) : typeof(long?)));

        var name = this == s_min ? nameof(Enumerable.Min) : nameof(Enumerable.Max);
        return Call(name, [typeof(TEntity), Nullable(selector.ReturnType)], To(Nullable(selector.ReturnType)));

        Expression To(Type type) => selector.ReturnType == type ? selector.Body : Expression.Convert(selector.Body, type);

        Expression Call(string method, Type[] typeArguments, Expression body)
            => Expression.Call(typeof(Enumerable), method, typeArguments, group, Expression.Lambda(body, selector.Parameters));
    }

    private static bool IsNumber(Type type)
        => Type.GetTypeCode(Underlying(type)) is > TypeCode.Char and < TypeCode.DateTime && !Underlying(type).IsEnum;

    private static bool IsFraction(Type type) => Type.GetTypeCode(Underlying(type)) is TypeCode.Single or TypeCode.Double;

    private static Type Underlying(Type type) => System.Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The type itself if it has null, or else its nullable type.</summary>
    public static Type Nullable(Type type)
        => type.IsValueType && System.Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
}
