using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Compiles the function that creates an input object from the values of its fields.</summary>
internal static class InputObjectCompiler
{
    /// <summary>
    /// A single delegate, compiled on first use. It passes values to the constructor, and assigns the others, if given, with the setters.
    /// </summary>
    public static Func<object?[], object> Compile(Type type, ConstructorInfo? constructor, List<PropertyInfo> properties)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var instance = Expression.Variable(type, "instance");
        Expression Value(int index) => Expression.ArrayIndex(values, Expression.Constant(index));
        Expression IsGiven(int index) => Expression.ReferenceNotEqual(Value(index), Expression.Constant(InputField.Absent));
        Expression Converted(int index, Type type, Expression absent)
            => Expression.Condition(IsGiven(index), ConvertValue(Value(index), type), absent);

        var arguments = constructor?.GetParameters().Select(parameter =>
        {
            var index = properties.FindIndex(property => ParameterOf(constructor, property) == parameter);
            Expression fallback = parameter.HasDefaultValue && parameter.DefaultValue is not null
                ? Expression.Constant(parameter.DefaultValue, parameter.ParameterType)
                : Expression.Default(parameter.ParameterType);
            return index < 0 ? fallback : Converted(index, parameter.ParameterType, fallback);
        });
        var body = new List<Expression>
        {
            Expression.Assign(instance, constructor is null ? Expression.New(type) : Expression.New(constructor, arguments)),
        };
        for (var index = 0; index < properties.Count; index++)
        {
            if (ParameterOf(constructor, properties[index]) is not null)
                continue;

            var property = Expression.Property(instance, properties[index]);
            body.Add(Expression.IfThen(IsGiven(index), Expression.Assign(property, ConvertValue(Value(index), property.Type))));
        }

        body.Add(Expression.Convert(instance, typeof(object)));
        var create = Expression.Lambda<Func<object?[], object>>(Expression.Block([instance], body), values);
        var compiled = new Lazy<Func<object?[], object>>(create.Compile);
        return given => compiled.Value(given);
    }

    public static ParameterInfo? ParameterOf(ConstructorInfo? constructor, PropertyInfo property)
        => constructor?.GetParameters()
            .FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    private static UnaryExpression ConvertValue(Expression value, Type type)
        => TypeInspector.Unwrap(type) is var inner && inner != type
            ? Expression.Convert(Expression.New(type.GetConstructor([inner])!, NullOr(value, inner)), type)
            : Expression.Convert(NullOr(value, type), type);

    // Null for a value type can only come from a default value that schema validation rejects.
    private static Expression NullOr(Expression value, Type type)
        => type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? Expression.Unbox(value, type)
            : Expression.Convert(value, type);
}
