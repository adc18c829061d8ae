using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private readonly NullabilityInfoContext _nullability = new();

    private OutputFieldConfiguration InferField(PropertyInfo property, ComplexTypeConfiguration declaringType)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        var field = new OutputFieldConfiguration
        {
            Name = NamingConventions.MemberName(property),
            Description = Documentation.DescribeProperty(property),
            DeprecationReason = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            Type = Reference(property.PropertyType, isInput: false, _nullability.Create(property), property),
            Member = property,
            ResultType = property.PropertyType,
            Getter = Expression.Lambda(Expression.Property(parent, property), parent),
        };
        Finish(field, property, declaringType);
        return field;
    }

    private OutputFieldConfiguration? InferField(MethodInfo method, ComplexTypeConfiguration declaringType)
    {
        var field = new OutputFieldConfiguration
        {
            Name = NamingConventions.MemberName(method),
            Description = Documentation.Describe(method),
            DeprecationReason = method.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            Type = Reference(method.ReturnType, isInput: false, _nullability.Create(method.ReturnParameter), method),
            Member = method,
            ResultType = Unwrap(method.ReturnType),
        };
        var compiler = new ResolverCompiler(ParameterBindings);
        foreach (var parameter in method.GetParameters())
        {
            if (compiler.IsArgument(parameter))
                field.Arguments.Add(InferArgument(parameter));
            else if (parameter.GetCustomAttribute<ParentAttribute>()?.Requires is { } requires)
                field.Requirements.AddRange(requires.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        if (ResolverCompiler.IsGetter(method))
            field.Getter = ResolverCompiler.CompileGetter(method);
        else
            field.Resolver = compiler.Compile(method);

        if (method.GetCustomAttribute<SubscribeAttribute>() is { } subscribe)
            InferSubscription(field, method.DeclaringType!, subscribe, compiler);

        Finish(field, method, declaringType);
        return field;
    }

    private static bool IsSubscribeMethod(Type extension, MethodInfo method)
        => extension.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Any(candidate => candidate.GetCustomAttribute<SubscribeAttribute>()?.With == method.Name);

    private void InferSubscription(OutputFieldConfiguration field, Type declaringType, SubscribeAttribute subscribe, ResolverCompiler compiler)
    {
        var source = declaringType.GetMethod(subscribe.With, BindingFlags.Public | BindingFlags.Static)
            ?? throw new SchemaException($"{field.Name}: {declaringType.Name} has no public static method {subscribe.With}.");
        foreach (var parameter in source.GetParameters())
            if (compiler.IsArgument(parameter) && field.Arguments.All(argument => argument.Name != NamingConventions.ParameterName(parameter)))
                field.Arguments.Add(InferArgument(parameter));

        field.SubscribeResolver = compiler.CompileSubscribe(source);
    }

    private void Finish(OutputFieldConfiguration field, MemberInfo member, ComplexTypeConfiguration declaringType)
    {
        if (member.GetCustomAttribute<IDAttribute>() is { } id)
            field.Features.Set(id);

        foreach (var attribute in member.GetCustomAttributes<ObjectFieldDescriptorAttribute>().OrderBy(attribute => attribute.Order))
            attribute.OnConfigure(this, field, declaringType, member);
    }

    /// <summary>The argument that a resolver's parameter becomes.</summary>
    public InputFieldConfiguration InferArgument(ParameterInfo parameter) => InferInput(
        NamingConventions.ParameterName(parameter),
        parameter.ParameterType,
        _nullability.Create(parameter),
        parameter,
        Documentation.Describe(parameter),
        parameter.HasDefaultValue && parameter.DefaultValue is not null ? parameter.DefaultValue : null);

    private static InputFieldConfiguration InferInput(
        string name, Type type, NullabilityInfo nullability, ICustomAttributeProvider member, string? description, object? defaultValue)
    {
        var runtimeType = Unwrap(type);
        var field = new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = Reference(type, isInput: true, nullability, member),
            RuntimeType = runtimeType,
            IsOptional = runtimeType != type,
            Member = member,
            DeprecationReason = member.GetCustomAttributes(typeof(GraphQLDeprecatedAttribute), false)
                is [GraphQLDeprecatedAttribute deprecated] ? deprecated.Reason : null,
        };
        if (member.GetCustomAttributes(typeof(DefaultValueAttribute), false) is [DefaultValueAttribute explicitDefault])
            field.DefaultValue = LiteralOf(explicitDefault.Value);
        else if (defaultValue is not null)
            field.DefaultValue = LiteralOf(defaultValue);

        // An absent Optional says so itself: it needs a nullable type, or every client would have to give it.
        if (field.IsOptional)
            field.Type = field.Type.Nullable;

        if (member.GetCustomAttributes(typeof(IDAttribute), true) is [IDAttribute id, ..])
            field.Features.Set(id);

        return field;
    }
}
