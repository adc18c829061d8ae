using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private void InferInputObject(Type type, string name)
    {
        var configuration = new InputObjectTypeConfiguration
        {
            Name = name,
            RuntimeType = type,
            Description = Documentation.Describe(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute)),
        };
        AddType(configuration);
        var constructor = type.GetConstructors().Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new SchemaException($"{name}: {type.Name} has no public constructor.");
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not "EqualityContract" && !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .Where(property => property.SetMethod is { IsPublic: true } || ParameterOf(constructor, property) is not null)
            .ToList();
        foreach (var property in properties)
        {
            var parameter = ParameterOf(constructor, property);
            configuration.Fields.Add(InferInput(
                NamingConventions.MemberName(property),
                property.PropertyType,
                _nullability.Create(property),
                property,
                Documentation.DescribeProperty(property),
                parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null));
        }

        configuration.CreateInstance = CompileCreateInstance(constructor, properties);
    }

    private static ParameterInfo? ParameterOf(ConstructorInfo constructor, PropertyInfo property)
        => constructor.GetParameters().FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>One compiled call: what the constructor takes goes through it, the rest through the setters where a value is there.</summary>
    private static Func<object?[], object> CompileCreateInstance(ConstructorInfo constructor, List<PropertyInfo> properties)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var instance = Expression.Variable(constructor.DeclaringType!, "instance");
        Expression Value(int index) => Expression.ArrayIndex(values, Expression.Constant(index));
        Expression IsGiven(int index) => Expression.ReferenceNotEqual(Value(index), Expression.Constant(InputField.Absent));
        Expression Converted(int index, Type type, Expression absent)
            => Expression.Condition(IsGiven(index), ConvertValue(Value(index), type), absent);

        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var index = properties.FindIndex(property => ParameterOf(constructor, property) == parameter);
            Expression fallback = parameter.HasDefaultValue && parameter.DefaultValue is not null
                ? Expression.Constant(parameter.DefaultValue, parameter.ParameterType)
                : Expression.Default(parameter.ParameterType);
            return index < 0 ? fallback : Converted(index, parameter.ParameterType, fallback);
        });
        var body = new List<Expression> { Expression.Assign(instance, Expression.New(constructor, arguments)) };
        for (var index = 0; index < properties.Count; index++)
        {
            if (ParameterOf(constructor, properties[index]) is null)
                body.Add(Expression.IfThen(
                    IsGiven(index),
                    Expression.Assign(Expression.Property(instance, properties[index]), ConvertValue(Value(index), properties[index].PropertyType))));
        }

        body.Add(Expression.Convert(instance, typeof(object)));
        return Expression.Lambda<Func<object?[], object>>(Expression.Block([instance], body), values).Compile();
    }

    private static UnaryExpression ConvertValue(Expression value, Type type)
        => Unwrap(type) is var inner && inner != type
            ? Expression.Convert(Expression.New(type.GetConstructor([inner])!, NullOr(value, inner)), type)
            : Expression.Convert(NullOr(value, type), type);

    // Null for a value type can only come from a default that the schema's own validation refuses.
    private static Expression NullOr(Expression value, Type type)
        => type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? Expression.Unbox(value, type)
            : Expression.Convert(value, type);

    /// <summary>A CLR value as a literal of a document.</summary>
    private static IValueNode LiteralOf(object? value) => value switch
    {
        null => NullValueNode.Default,
        bool boolean => boolean ? BooleanValueNode.True : BooleanValueNode.False,
        Enum member => new EnumValueNode(NamingConventions.EnumValueName(member.GetType().GetField(member.ToString())!)),
        string text => new StringValueNode(text),
        System.Collections.IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(LiteralOf)]),
        _ => BuiltInScalarOf(value.GetType())?.ToLiteral(value)
            ?? throw new SchemaException($"The default `{value}` is of {value.GetType().Name}, which no scalar writes as a literal."),
    };
}
