using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Compiles methods to resolvers, once, when the schema is built.</summary>
internal sealed class ResolverCompiler(IReadOnlyList<IParameterBinding> parameterBindings)
{
    private static readonly ParameterExpression s_context = Expression.Parameter(typeof(IMiddlewareContext), "context");

    /// <summary>Whether the parameter is an argument of the field; else it is bound from the context.</summary>
    public bool IsArgument(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(ArgumentAttribute)) || parameter.IsDefined(typeof(IDAttribute)))
            return true;

        if (parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(ServiceAttribute))
            || parameter.IsDefined(typeof(GlobalStateAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute))
            || parameter.ParameterType == typeof(CancellationToken) || parameterBindings.Any(binding => binding.CanBind(parameter)))
            return false;

        return IsInputType(parameter.ParameterType);
    }

    /// <summary>Whether the method is a pure function of the parent.</summary>
    public static bool IsGetter(MethodInfo method)
        => method.GetParameters() is [var only] && only.IsDefined(typeof(ParentAttribute))
            && TypeRegistry.Unwrap(method.ReturnType) == method.ReturnType
            && !method.ReturnType.IsAssignableTo(typeof(IQueryable))
            && !method.GetCustomAttributes<ObjectFieldDescriptorAttribute>().Any();

    /// <summary>The method as a lambda from the parent to its value.</summary>
    public static LambdaExpression CompileGetter(MethodInfo method)
    {
        var parent = Expression.Parameter(method.GetParameters()[0].ParameterType, "parent");
        return Expression.Lambda(Expression.Call(method, parent), parent);
    }

    /// <summary>The method as a resolver.</summary>
    public FieldDelegate Compile(MethodInfo method)
    {
        var call = Call(method);
        var type = method.ReturnType;
        var store = type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            ? Expression.Call(typeof(ResolverResult), nameof(ResolverResult.StoreAsync), type.GetGenericArguments(), s_context, call)
            : Expression.Call(typeof(ResolverResult), nameof(ResolverResult.Store), null, s_context, Expression.Convert(call, typeof(object)));
        return Expression.Lambda<FieldDelegate>(store, s_context).Compile();
    }

    /// <summary>The method, which returns an <see cref="IAsyncEnumerable{T}"/>, as the opener of a source stream.</summary>
    public SubscribeResolverDelegate CompileSubscribe(MethodInfo method)
    {
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
            throw new SchemaException($"{method.DeclaringType!.Name}.{method.Name} must return an IAsyncEnumerable of its messages.");

        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var stream = Expression.Call(typeof(ResolverResult), nameof(ResolverResult.Box), method.ReturnType.GetGenericArguments(), Call(method));
        var body = Expression.Block([s_context], Expression.Assign(s_context, Expression.Convert(context, typeof(IMiddlewareContext))), stream);
        return Expression.Lambda<SubscribeResolverDelegate>(body, context).Compile();
    }

    private MethodCallExpression Call(MethodInfo method)
    {
        if (!method.IsStatic)
            throw new SchemaException($"{method.DeclaringType!.Name}.{method.Name} must be static to resolve a field.");

        return Expression.Call(method, method.GetParameters().Select(Bind));
    }

    private Expression Bind(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
            return Property(nameof(IResolverContext.RequestAborted));

        if (type == typeof(IResolverContext) || type == typeof(IMiddlewareContext))
            return s_context;

        if (type == typeof(Selection))
            return Property(nameof(IResolverContext.Selection));

        if (type == typeof(Schema))
            return Property(nameof(IResolverContext.Schema));

        if (type == typeof(IServiceProvider))
            return Property(nameof(IResolverContext.Services));

        // The event of a subscription is the root value of its execution.
        if (parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute)))
            return Generic(nameof(IResolverContext.Parent), type);

        if (parameter.GetCustomAttribute<GlobalStateAttribute>() is { } state)
            return Expression.Call(
                typeof(ResolverResult), nameof(ResolverResult.State), [type], s_context, Expression.Constant(state.Key ?? parameter.Name!));

        if (parameterBindings.FirstOrDefault(binding => binding.CanBind(parameter)) is { } source)
            return Expression.Convert(
                Expression.Call(Expression.Constant(source), nameof(IParameterBinding.Bind), null, s_context, Expression.Constant(parameter)),
                type);

        if (IsArgument(parameter))
            return Argument(parameter);

        return Generic(type.IsAssignableTo(typeof(IDataLoader)) ? nameof(IResolverContext.DataLoader) : nameof(IResolverContext.Service), type);
    }

    private static MethodCallExpression Argument(ParameterInfo parameter)
    {
        var name = Expression.Constant(NamingConventions.ParameterName(parameter));
        return TypeRegistry.Unwrap(parameter.ParameterType) is var inner && inner != parameter.ParameterType
            ? Generic(nameof(IResolverContext.ArgumentOptional), inner, name)
            : Generic(nameof(IResolverContext.ArgumentValue), parameter.ParameterType, name);
    }

    private static bool IsInputType(Type type)
    {
        type = TypeRegistry.Unwrap(type);
        if (TypeRegistry.ElementType(type) is { } element)
            return IsInputType(element);

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || type == typeof(JsonElement) || TypeRegistry.BuiltInScalarOf(type) is not null
            || type.Name.EndsWith("Input", StringComparison.Ordinal) || type.IsDefined(typeof(InputObjectTypeAttribute), inherit: false);
    }

    private static MemberExpression Property(string name) => Expression.Property(s_context, typeof(IResolverContext), name);

    private static MethodCallExpression Generic(string method, Type type, params Expression[] arguments)
        => Expression.Call(s_context, typeof(IResolverContext).GetMethod(method)!.MakeGenericMethod(type), arguments);
}
