using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Creates the types of declared exceptions. An exception that several mutations declare has one type.</summary>
/// <param name="context">The schema under construction.</param>
/// <param name="interfaceType">The CLR type of the interface of all errors; null for the one with only a message.</param>
internal sealed class MutationErrorTypes(IDescriptorContext context, Type? interfaceType)
{
    private static readonly PropertyInfo s_message = typeof(Exception).GetProperty(nameof(Exception.Message))!;
    private readonly Dictionary<string, Type> _exceptionTypes = new(StringComparer.Ordinal);
    private TypeReference? _interface;

    private PropertyInfo[] InterfaceProperties => interfaceType?.GetProperties() ?? [s_message];

    /// <summary>Creates the union of the exceptions' types; null if there are none.</summary>
    public UnionTypeConfiguration? CreateUnion(string name, string description, MutationErrors errors)
    {
        if (errors.Types.Count is 0)
            return null;

        var union = new UnionTypeConfiguration { Name = name, Description = description };
        union.Types.AddRange(errors.Types.Select(GetType));
        return union;
    }

    private TypeReference GetType(Type exceptionType)
    {
        var name = NameOf(exceptionType);
        if (!_exceptionTypes.TryAdd(name, exceptionType) && _exceptionTypes[name] != exceptionType)
            throw new SchemaException($"{name}: two exceptions would be this error, {exceptionType} and {_exceptionTypes[name]}.");

        return context.GetOrAddType(name, () => CreateObject(name, exceptionType));
    }

    private static string NameOf(Type exceptionType)
    {
        var name = NamingConventions.TypeName(exceptionType, isInput: false);
        return exceptionType.IsDefined(typeof(GraphQLNameAttribute)) || name.EndsWith("Error", StringComparison.Ordinal) ? name
            : name.EndsWith(nameof(Exception), StringComparison.Ordinal) ? name[..^nameof(Exception).Length] + "Error"
            : name + "Error";
    }

    private ObjectTypeConfiguration CreateObject(string name, Type exceptionType)
    {
        var configuration = new ObjectTypeConfiguration
        {
            Name = name,
            Description = context.GetDescription(exceptionType),
            RuntimeType = typeof(MutationError),
            IsOfType = value => value is MutationError error && error.DeclaredType == exceptionType,
        };
        configuration.Interfaces.Add(_interface ??= AddInterface());
        foreach (var property in PropertiesOf(exceptionType))
        {
            var field = context.CreateField(property, configuration);
            field.Getter = OfException(field.Getter!, exceptionType);
            field.Description = Description.FirstOf(field.Description, DescribeInInterface(property.Name));
            configuration.Fields.Add(field);
        }

        var missing = InterfaceProperties.Select(context.GetMemberName).Except(configuration.Fields.Select(field => field.Name)).ToList();
        return missing is [] ? configuration
            : throw new SchemaException($"{name}: {exceptionType.Name} has no `{missing[0]}`, which every error has.");
    }

    private TypeReference AddInterface()
    {
        var configuration = new InterfaceTypeConfiguration { Name = "Error", Description = "An error that prevented a mutation." };
        if (interfaceType is not null)
        {
            configuration.Name = NamingConventions.TypeName(interfaceType, isInput: false);
            configuration.Description = context.GetDescription(interfaceType);
        }

        foreach (var property in InterfaceProperties)
        {
            var field = context.CreateField(property, configuration);
            field.Description = Description.FirstOf(field.Description, DescribeInInterface(property.Name));
            configuration.Fields.Add(field);
        }

        return context.GetOrAddType(configuration.Name, () => configuration);
    }

    // Exceptions rarely document their message for clients, but the interface does.
    private Description? DescribeInInterface(string property)
        => interfaceType?.GetProperty(property) is { } declared ? context.GetDescription(declared)
            : property == s_message.Name ? "What went wrong."
            : null;

    // Returns the message, then the properties of each class below Exception; Exception's other properties are not for clients. An override
    // decides the nullability of its property.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type exceptionType)
    {
        var properties = new List<PropertyInfo>();
        for (var type = exceptionType; type != typeof(Exception); type = type.BaseType!)
            properties.InsertRange(0, type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.GetMethod is { IsPublic: true } getter
                    && getter.GetBaseDefinition().DeclaringType != typeof(Exception)
                    && property.GetIndexParameters().Length is 0
                    && !property.IsDefined(typeof(GraphQLIgnoreAttribute))));

        return properties.Prepend(s_message).GroupBy(property => property.Name, (_, declared) => declared.Last());
    }

    private static LambdaExpression OfException(LambdaExpression getter, Type exceptionType)
    {
        var error = Expression.Parameter(typeof(MutationError), "error");
        var exception = Expression.Convert(Expression.Property(error, nameof(MutationError.Exception)), exceptionType);
        return Expression.Lambda(Expression.Invoke(getter, exception), error);
    }
}
