using System.Linq.Expressions;
using System.Reflection;
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
        var constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(candidate => candidate.GetParameters().Length);
        if (type.IsAbstract || (constructor is null && !type.IsValueType))
        {
            Errors.Add($"{name}: {type.Name} cannot be an input object, because it has no public constructor.");
            return;
        }

        var properties = BasesOf(type).Prepend(type).SelectMany(PropertiesOf)
            .DistinctBy(property => property.Name)
            .Where(property => property.SetMethod is { IsPublic: true } || ParameterOf(constructor, property) is not null)
            .Where(property => _descriptors.GetValueOrDefault((type, true))?.HasMember(property) is not false)
            .ToList();
        foreach (var property in properties)
        {
            var parameter = ParameterOf(constructor, property);
            configuration.Fields.Add(InferInput(
                parameter?.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NamingConventions.MemberName(property),
                property.PropertyType,
                _nullability.Create(property),
                parameter is null ? [property] : [property, parameter],
                Documentation.DescribeProperty(property),
                parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null));
        }

        configuration.CreateInstance = CompileCreateInstance(type, constructor, properties);
    }

    private static ParameterInfo? ParameterOf(ConstructorInfo? constructor, PropertyInfo property)
        => constructor?.GetParameters()
            .FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A single delegate, compiled on first use. It passes values to the constructor, and assigns the others, if given, with the setters.
    /// </summary>
    private static Func<object?[], object> CompileCreateInstance(Type type, ConstructorInfo? constructor, List<PropertyInfo> properties)
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

    private static UnaryExpression ConvertValue(Expression value, Type type)
        => Unwrap(type) is var inner && inner != type
            ? Expression.Convert(Expression.New(type.GetConstructor([inner])!, NullOr(value, inner)), type)
            : Expression.Convert(NullOr(value, type), type);

    // Null for a value type can only come from a default value that schema validation rejects.
    private static Expression NullOr(Expression value, Type type)
        => type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? Expression.Unbox(value, type)
            : Expression.Convert(value, type);
}
